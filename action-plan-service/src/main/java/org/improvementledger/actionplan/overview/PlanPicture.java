package org.improvementledger.actionplan.overview;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.risk.RiskRow;

/**
 * A plan with its measures and risks, all as known at one moment.
 *
 * @param measures those linked to any of its actions, in the order they were defined
 * @param risks that are watched, the worst first
 */
public record PlanPicture(PlanOverview.View plan, List<MeasureLine> measures, List<RiskRow> risks) {

    /** The measures that these actions were to move. */
    public List<MeasureLine> measuresOf(Collection<ActionLine> actions) {
        Set<UUID> ids = actions.stream().map(ActionLine::id).collect(Collectors.toSet());
        return measures.stream()
                .filter(measure -> measure.actionIds().stream().anyMatch(ids::contains))
                .toList();
    }
}
