package org.improvementledger.money.delegation;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/** A limit as it comes in: money, or the word {@code unlimited}. */
final class LimitBody {

    private final @Nullable String word;

    private final @Nullable MoneyBody money;

    private LimitBody(@Nullable String word, @Nullable MoneyBody money) {
        this.word = word;
        this.money = money;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LimitBody word(String word) {
        return new LimitBody(word, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LimitBody money(MoneyBody money) {
        return new LimitBody(null, money);
    }

    boolean isUnderstood() {
        if (money == null) {
            return DelegationSettings.UNLIMITED.equals(word);
        }
        try {
            money.pounds();
            return true;
        } catch (IllegalStateException faulty) {
            return false;
        }
    }

    /** Null for no limit; call it on what is understood. */
    @Nullable
    Money limit() {
        return money == null ? null : Money.of(money.pounds());
    }
}
