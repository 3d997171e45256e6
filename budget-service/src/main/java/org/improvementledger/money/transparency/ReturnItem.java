package org.improvementledger.money.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A return as it goes out.
 *
 * @param financialYear such as {@code 2018/19}
 * @param quarter 1 (April to June) to 4
 * @param lines how many it has now, whatever was published
 * @param redacted how many of them hide their beneficiary
 * @param frozen how it was published; absent while it was not
 * @param version of the aggregate; absent while nothing was decided about it
 */
record ReturnItem(
        UUID id,
        String financialYear,
        int quarter,
        LocalDate firstDay,
        LocalDate lastDay,
        int lines,
        Money total,
        int redacted,
        @Nullable FrozenItem frozen,
        @Nullable Long version) {

    /**
     * How it was published.
     *
     * @param position the position up to which it speaks
     * @param sha256 of the CSV as published, in hexadecimal
     * @param matches whether the rows still give that CSV; absent in lists, where it is not tried
     */
    record FrozenItem(
            long position,
            int lines,
            Money total,
            String sha256,
            String frozenBy,
            Instant recordedAt,
            @Nullable Boolean matches) {}

    static ReturnItem of(ReturnRow row, @Nullable Boolean matches) {
        ReturnQuarter quarter = row.of();
        Frozen frozen = row.frozen();
        return new ReturnItem(
                row.id(),
                row.financialYear(),
                row.quarter(),
                quarter.firstDay(),
                quarter.lastDay(),
                row.lines(),
                Money.of(row.total()),
                row.redacted(),
                frozen == null
                        ? null
                        : new FrozenItem(
                                frozen.asOf(),
                                frozen.lines(),
                                frozen.total(),
                                frozen.sha256(),
                                frozen.frozenBy(),
                                frozen.recordedAt(),
                                matches),
                row.version() == ReturnRow.UNDECIDED ? null : row.version());
    }
}
