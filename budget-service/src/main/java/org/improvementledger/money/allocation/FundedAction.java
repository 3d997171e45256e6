package org.improvementledger.money.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.money.standing.ActionStandingRow;
import org.jspecify.annotations.Nullable;

/**
 * An action that an allocation funds, and how it stands. Of one that was not heard of here yet only the id is known.
 *
 * @param standing {@code not-started}, {@code in-progress}, {@code all-milestones-reached}, {@code completed}, {@code closed},
 *     {@code cancelled}, or {@value #UNKNOWN}
 * @param milestonesReached those waived count as reached
 * @param nextDueOn when the next milestone is due that is neither reached nor waived
 * @param knownAt when its last change was recorded
 */
public record FundedAction(
        UUID id,
        @Nullable UUID planId,
        @Nullable String title,
        String standing,
        int milestones,
        int milestonesReached,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        @Nullable Instant knownAt) {

    static final String UNKNOWN = "unknown";

    static FundedAction of(UUID id, @Nullable ActionStandingRow row) {
        if (row == null) {
            return new FundedAction(id, null, null, UNKNOWN, 0, 0, null, null, null);
        }
        return new FundedAction(
                id,
                row.planId(),
                row.title(),
                row.standing().code(),
                row.milestones(),
                row.milestonesReached(),
                row.dueOn(),
                row.nextDueOn(),
                row.knownAt());
    }
}
