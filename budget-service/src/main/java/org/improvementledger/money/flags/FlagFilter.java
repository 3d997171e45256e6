package org.improvementledger.money.flags;

import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which flags are asked for; what is null matters not.
 *
 * @param item anything that the flag concerns: an allocation finds the flags of its spend too
 * @param financialYear such as {@code 2018/19}
 */
record FlagFilter(
        @Nullable FlagRule rule,
        @Nullable FlagSeverity severity,
        @Nullable UUID item,
        @Nullable String financialYear) {

    Filter filter() {
        Filter filter = Filter.none();
        if (rule != null) {
            filter = filter.equal("rule", rule);
        }
        if (severity != null) {
            filter = filter.equal("severity", severity);
        }
        if (item != null) {
            filter = filter.includes("concerns", item);
        }
        if (financialYear != null) {
            filter = filter.equal("financialYear", financialYear);
        }
        return filter;
    }

    boolean accepts(FlagRow flag) {
        return (rule == null || rule == flag.rule())
                && (severity == null || severity == flag.severity())
                && (item == null || flag.concerns().contains(item))
                && (financialYear == null || financialYear.equals(flag.financialYear()));
    }

    /** Whether the plan can have anything to do with it. */
    boolean mayNeedThePlan() {
        return financialYear == null && (rule == null || rule.needsThePlan());
    }
}
