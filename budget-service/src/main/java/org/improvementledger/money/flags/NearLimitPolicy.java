package org.improvementledger.money.flags;

import java.math.BigDecimal;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/** Close to a limit is what exceeds a share of it: with 95 per cent, 95.00 per cent does not and a penny more does. */
final class NearLimitPolicy {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private NearLimitPolicy() {}

    /** @param limit null where there is none, and nothing comes close to it */
    static boolean applies(Money amount, @Nullable Money limit, int percent) {
        return limit != null
                && amount.amount().multiply(WHOLE).compareTo(limit.amount().multiply(BigDecimal.valueOf(percent))) > 0;
    }
}
