package org.improvementledger.money.delegation;

import java.util.Arrays;
import java.util.Map;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Version 1 of the scheme of delegation: what holds until an administrator sets another, and for every decision dated before that.
 *
 * @param limits by capacity, in pounds or {@value #UNLIMITED}
 * @param keyDecisionFrom in pounds
 * @param splittingWindowDays within how many days proposals of one person for one purpose are taken together
 */
@ConfigurationProperties("ledger.money.delegation")
public record DelegationSettings(Map<Capacity, String> limits, String keyDecisionFrom, int splittingWindowDays) {

    public static final String UNLIMITED = "unlimited";

    /** Version 1 sets no other version aside. */
    public static final int VERSION = 1;

    /** @throws IllegalArgumentException when a capacity has no limit here, or an amount is none */
    public DelegationSettings {
        limits = Map.copyOf(limits);
        for (Capacity capacity : Capacity.values()) {
            if (!limits.containsKey(capacity)) {
                throw new IllegalArgumentException("ledger.money.delegation.limits." + capacity.code() + " is missing");
            }
        }
        limits.values().forEach(DelegationSettings::limit);
        Money.of(keyDecisionFrom);
    }

    public DelegationScheme scheme() {
        return new DelegationScheme(
                VERSION,
                null,
                Arrays.stream(Capacity.values())
                        .map(capacity -> new CapacityLimit(capacity, limit(String.valueOf(limits.get(capacity)))))
                        .toList(),
                Money.of(keyDecisionFrom),
                splittingWindowDays);
    }

    private static @Nullable Money limit(String text) {
        return text.equals(UNLIMITED) ? null : Money.of(text);
    }
}
