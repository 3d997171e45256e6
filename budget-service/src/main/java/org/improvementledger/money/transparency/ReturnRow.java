package org.improvementledger.money.transparency;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's return as it stands, whether it is published or not.
 *
 * @param financialYear such as {@code 2018/19}
 * @param quarter 1 to 4
 * @param lines how many it has now
 * @param total of their amounts, in pounds
 * @param redacted how many of them hide their beneficiary
 * @param changes how often redactions were made or lifted
 * @param frozen null while it is not published
 * @param version of the aggregate; -1 while nothing was decided about it
 */
public record ReturnRow(
        @Key UUID id,
        @Indexed String financialYear,
        int quarter,
        int lines,
        BigDecimal total,
        int redacted,
        int changes,
        @Nullable Frozen frozen,
        long version) {

    static final long UNDECIDED = -1;

    static ReturnRow empty(ReturnQuarter quarter) {
        return new ReturnRow(
                quarter.id(),
                quarter.year().label(),
                quarter.number(),
                0,
                new BigDecimal("0.00"),
                0,
                0,
                null,
                UNDECIDED);
    }

    public ReturnQuarter of() {
        return new ReturnQuarter(FinancialYear.of(financialYear), quarter);
    }

    ReturnRow with(ReturnLineRow line) {
        return counted(1, line.amount(), 0);
    }

    ReturnRow without(ReturnLineRow line) {
        return counted(-1, line.amount().negate(), line.redaction() == null ? 0 : -1);
    }

    /** After a line, as it was before, was redacted or is whole again. */
    ReturnRow redacted(ReturnLineRow before, boolean nowRedacted, long at) {
        int more = before.reversed() || nowRedacted == (before.redaction() != null) ? 0 : nowRedacted ? 1 : -1;
        return new ReturnRow(id, financialYear, quarter, lines, total, redacted + more, changes + 1, frozen, at);
    }

    ReturnRow frozen(Frozen published, long at) {
        return new ReturnRow(id, financialYear, quarter, lines, total, redacted, changes, published, at);
    }

    private ReturnRow counted(int more, BigDecimal amount, int moreRedacted) {
        return new ReturnRow(
                id,
                financialYear,
                quarter,
                lines + more,
                total.add(amount),
                redacted + moreRedacted,
                changes,
                frozen,
                version);
    }
}
