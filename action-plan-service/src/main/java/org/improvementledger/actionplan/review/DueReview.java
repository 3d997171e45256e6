package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review that fell due, as it stands on a day.
 *
 * @param status on that day
 * @param heldOn null while it was not held
 * @param note what came of it; null where nothing was said
 */
public record DueReview(
        LocalDate dueOn,
        ReviewStatus status,
        @Nullable LocalDate heldOn,
        @Nullable String note) {}
