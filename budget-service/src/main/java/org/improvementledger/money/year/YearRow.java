package org.improvementledger.money.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * A financial year that a budget was set for, or that was closed.
 *
 * @param financialYear such as {@code 2018/19}
 * @param closedOn null while it is open, as are the three after it
 * @param closedBy opaque id of who closed it
 * @param closedAt when that was recorded
 * @param version sequence number of its last event; -1 while nothing happened to it
 */
public record YearRow(
        @Key UUID id,
        String financialYear,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        long version) {

    public static YearRow open(UUID id, String financialYear) {
        return new YearRow(id, financialYear, null, null, null, null, -1);
    }

    public YearRow closed(LocalDate on, String why, String actor, Instant recordedAt, long at) {
        return new YearRow(id, financialYear, on, why, actor, recordedAt, at);
    }

    public YearRow at(long sequence) {
        return new YearRow(id, financialYear, closedOn, reason, closedBy, closedAt, sequence);
    }

    public boolean isClosed() {
        return closedOn != null;
    }
}
