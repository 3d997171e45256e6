package org.improvementledger.money.delegation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/** Nobody approves above the limit of the capacity they act in: the limit itself is allowed, a penny over it is not. */
public final class LimitPolicy {

    public static final String RULE = "limit-exceeded";

    private LimitPolicy() {}

    /** @throws RuleRefusedException saying which capacities could approve it */
    public static void require(DelegationScheme scheme, Capacity capacity, Money amount) {
        Money limit = scheme.limitOf(capacity).limit();
        if (limit != null && amount.exceeds(limit)) {
            throw new RuleRefusedException(
                    RULE,
                    "This is for %s, and the limit of the %s is %s (version %d of the scheme of delegation). %s"
                            .formatted(amount, words(capacity), limit, scheme.version(), couldApprove(scheme, amount)),
                    "capacity");
        }
    }

    /** Which capacities could approve an amount, in a sentence for people. */
    public static String couldApprove(DelegationScheme scheme, Money amount) {
        Map<@Nullable Money, List<String>> byLimit = new LinkedHashMap<>();
        for (Capacity capacity : scheme.allowing(amount)) {
            byLimit.computeIfAbsent(scheme.limitOf(capacity).limit(), limit -> new ArrayList<>())
                    .add(words(capacity));
        }
        if (byLimit.isEmpty()) {
            return "No capacity's limit reaches that far.";
        }
        List<String> parts = new ArrayList<>();
        byLimit.forEach(
                (limit, capacities) -> parts.add((limit == null ? "without a limit the " : "up to " + limit + " the ")
                        + String.join(" or ", capacities)
                        + " could"));
        String sentence = String.join(", ", parts) + ".";
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String words(Capacity capacity) {
        return capacity.code().replace('-', ' ');
    }
}
