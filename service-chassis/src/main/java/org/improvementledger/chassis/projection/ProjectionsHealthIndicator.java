package org.improvementledger.chassis.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready when every projection's tables are there, of this instance's definition. A line that is stopped or has parked events is told as a detail: what is there
 * can still be read, and taking the service away would help nobody.
 */
final class ProjectionsHealthIndicator implements HealthIndicator {

    private final List<ProjectionLine> lines;

    ProjectionsHealthIndicator(List<ProjectionLine> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public Health health() {
        Health.Builder health =
                lines.stream().allMatch(ProjectionLine::initialised) ? Health.up() : Health.outOfService();
        for (ProjectionLine line : lines) {
            LineReport.View view = line.view();
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("state", view.state());
            details.put("position", view.position());
            details.put("parkedLines", view.parkedLines());
            if (view.detail() != null) {
                details.put("detail", view.detail());
            }
            health.withDetail(line.schema().live(), details);
        }
        return health.build();
    }
}
