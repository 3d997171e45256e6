package org.improvementledger.actionplan.overview;

import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan on a page for programs. */
@RestController
@RequestMapping("/api/plans/{id}/overview")
class PlanOverviewResource {

    private final PlanPictures pictures;
    private final Comparisons comparisons;

    PlanOverviewResource(PlanPictures pictures, Comparisons comparisons) {
        this.pictures = pictures;
        this.comparisons = comparisons;
    }

    /**
     * How a plan is doing: ratings, what changed, what is late, what is not evidenced, and money beside the measures it was to move.
     *
     * @param compareWith an earlier moment, as {@code knownAt} takes it; absent for the last meeting of the board
     */
    @GetMapping
    PlanOverviewItem get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String compareWith, Moment moment) {
        PlanPicture picture = pictures.of(id, moment);
        Comparison comparison = comparisons.of(picture, moment, compareWith);
        if (comparison.problem() != null) {
            throw new FieldRefusedException("compareWith", comparison.problem());
        }
        return PlanOverviewItem.of(picture, comparison);
    }
}
