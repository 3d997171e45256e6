package org.improvementledger.actionplan.overview;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.measure.MeasureRow;
import org.improvementledger.actionplan.measure.Measures;
import org.improvementledger.actionplan.risk.Risks;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** Plans with their measures and risks as they were known at a moment. */
@Component
public class PlanPictures {

    private final PlanOverview overview;
    private final Measures measures;
    private final Risks risks;

    PlanPictures(PlanOverview overview, Measures measures, Risks risks) {
        this.overview = overview;
        this.measures = measures;
        this.risks = risks;
    }

    /** @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such plan */
    public PlanPicture of(UUID planId, Moment moment) {
        PlanOverview.View plan = overview.of(planId, moment);
        Set<UUID> actions = plan.actions().stream().map(ActionLine::id).collect(Collectors.toSet());
        List<MeasureRow> linked = measures.all(moment).stream()
                .filter(measure -> measure.actionIds().stream().anyMatch(actions::contains))
                .toList();
        return new PlanPicture(
                plan,
                measures.standings(linked, moment).stream().map(MeasureLine::of).toList(),
                risks.watched(planId, moment));
    }
}
