package org.improvementledger.money.delegation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Coded;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scheme of delegation as it is set.
 *
 * @param effectiveFrom the first day it is in force
 * @param limits by capacity: money, or the word {@code unlimited}; who is left out keeps the limit of the version before
 * @param keyDecisionFrom from this amount on an approval is a key decision
 * @param splittingWindowDays within how many days proposals of one person for one purpose are taken together
 */
@UnderstoodLimits
@Schema(example = """
        {"effectiveFrom":"2019-04-01","limits":{"director":{"amount":"150000.00","currency":"GBP"},"full-council":"unlimited"},
         "keyDecisionFrom":{"amount":"500000.00","currency":"GBP"},"splittingWindowDays":30}""")
record DelegationSchemeBody(
        @NotNull LocalDate effectiveFrom,
        @NotNull Map<String, @Nullable LimitBody> limits,
        @NotNull @Valid MoneyBody keyDecisionFrom,

        @NotNull
        @Min(value = 1, message = "Give at least {value} day.")
        @Max(value = DelegationSchemeBody.LONGEST_WINDOW, message = "Give at most {value} days.")
        Integer splittingWindowDays) {

    /** Days. */
    static final int LONGEST_WINDOW = 366;

    SetDelegationScheme command() {
        List<CapacityLimit> given = new ArrayList<>();
        limits.forEach((capacity, limit) -> {
            if (limit != null) {
                given.add(new CapacityLimit(Coded.of(Capacity.class, capacity), limit.limit()));
            }
        });
        return new SetDelegationScheme(
                SchemeOfDelegation.ID, effectiveFrom, given, Money.of(keyDecisionFrom.pounds()), splittingWindowDays);
    }
}
