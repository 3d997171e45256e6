package org.improvementledger.money.spend;

import java.util.UUID;
import java.util.stream.IntStream;
import org.improvementledger.events.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the address of the list asks for, as it stands there. What is no period and no known word filters nothing: an address may be old.
 *
 * @param period such as {@code P3}: that one only
 * @param periodFrom the first period
 * @param periodTo the last period
 * @param words in the supplier, reference or summary
 * @param reversed {@code only} those that count no longer, or {@code without} them
 */
record SpendQuery(
        @BindParam("allocation") @Nullable UUID allocationId,
        @BindParam("budget") @Nullable UUID budgetId,
        @Nullable String financialYear,
        @Nullable String period,
        @Nullable String periodFrom,
        @Nullable String periodTo,
        @BindParam("q") @Nullable String words,
        @BindParam("import") @Nullable UUID importId,
        @Nullable String reversed) {

    static final String ONLY = "only";

    static final String WITHOUT = "without";

    SpendFilter filter() {
        Integer one = number(period);
        return new SpendFilter(
                allocationId,
                budgetId,
                financialYear,
                one == null ? number(periodFrom) : one,
                one == null ? number(periodTo) : one,
                words,
                null,
                null,
                null,
                importId,
                ONLY.equals(reversed) ? Boolean.TRUE : WITHOUT.equals(reversed) ? Boolean.FALSE : null);
    }

    private static @Nullable Integer number(@Nullable String asked) {
        return IntStream.rangeClosed(1, Period.ADJUSTMENTS)
                .boxed()
                .filter(number -> new Period(number).label().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
