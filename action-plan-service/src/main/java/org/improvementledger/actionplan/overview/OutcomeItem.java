package org.improvementledger.actionplan.overview;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.plan.PlanFunding;
import org.jspecify.annotations.Nullable;

/**
 * A priority with its money and the measures that its actions were to move.
 *
 * @param priorityId absent for the actions that belong to none
 * @param sought the outcome it is to bring about; absent where nothing is said
 */
record OutcomeItem(
        @Nullable UUID priorityId,
        String title,
        @Nullable String sought,
        RatingCounts ratings,
        PlanFunding.Sum funding,
        List<MeasureLine> measures) {

    static List<OutcomeItem> all(PlanPicture picture) {
        return picture.plan().priorities().stream()
                .map(line -> new OutcomeItem(
                        line.id(),
                        line.title(),
                        line.priority() == null ? null : line.priority().outcome(),
                        line.ratings(),
                        PlanFundings.sum(line.funding()),
                        picture.measuresOf(line.actions())))
                .toList();
    }
}
