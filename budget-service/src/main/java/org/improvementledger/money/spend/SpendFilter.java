package org.improvementledger.money.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of spend are asked for; what is null matters not.
 *
 * @param financialYear such as {@code 2018/19}
 * @param firstPeriod 1 to 13
 * @param lastPeriod 1 to 13, this one included
 * @param words in the supplier, reference or summary, whatever their case
 * @param from the first day incurred
 * @param to the last day incurred
 * @param above net amounts larger than this, in pounds
 * @param importId the import they came with
 * @param reversed true for those that count no longer, false for those that do
 */
public record SpendFilter(
        @Nullable UUID allocationId,
        @Nullable UUID budgetId,
        @Nullable String financialYear,
        @Nullable Integer firstPeriod,
        @Nullable Integer lastPeriod,
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal above,
        @Nullable UUID importId,
        @Nullable Boolean reversed) {

    public static final SpendFilter NONE =
            new SpendFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** What was incurred from one day to another, both included, and is more than an amount in pounds; reversed or not. */
    public static SpendFilter incurred(LocalDate from, LocalDate to, BigDecimal above) {
        return new SpendFilter(null, null, null, null, null, null, from, to, above, null, null);
    }

    public static SpendFilter ofAllocation(UUID allocationId) {
        return new SpendFilter(allocationId, null, null, null, null, null, null, null, null, null, null);
    }

    Filter filter() {
        Filter filter = Filter.none();
        if (allocationId != null) {
            filter = filter.equal("allocationId", allocationId);
        }
        if (budgetId != null) {
            filter = filter.equal("budgetId", budgetId);
        }
        if (financialYear != null && !financialYear.isBlank()) {
            filter = filter.equal("financialYear", financialYear.strip());
        }
        if (firstPeriod != null && firstPeriod.equals(lastPeriod)) {
            filter = filter.equal("period", firstPeriod);
        } else {
            filter = firstPeriod == null ? filter : filter.atLeast("period", firstPeriod);
            filter = lastPeriod == null ? filter : filter.atMost("period", lastPeriod);
        }
        if (words != null && !words.isBlank()) {
            filter = filter.containsText("words", words.strip());
        }
        if (from != null) {
            filter = filter.atLeast("incurredOn", from);
        }
        if (to != null) {
            filter = filter.atMost("incurredOn", to);
        }
        if (above != null) {
            filter = filter.above("netAmount", above);
        }
        if (importId != null) {
            filter = filter.equal("importId", importId);
        }
        return reversed == null ? filter : filter.equal("reversed", reversed);
    }
}
