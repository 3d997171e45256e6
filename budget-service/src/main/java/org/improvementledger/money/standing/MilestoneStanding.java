package org.improvementledger.money.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of an action.
 *
 * @param reachedOn null while it is not reached
 */
public record MilestoneStanding(
        UUID id, String title, LocalDate dueOn, @Nullable LocalDate reachedOn) {}
