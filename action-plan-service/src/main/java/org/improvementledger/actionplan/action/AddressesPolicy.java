package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** An action answers findings of the inspection that its plan answers, and of no other. */
final class AddressesPolicy {

    static final String RULE = "unknown-finding";

    private AddressesPolicy() {}

    /** @throws RuleRefusedException naming the findings that are not the inspection's */
    static void require(List<UUID> addresses, Set<UUID> findings) {
        List<String> unknown = addresses.stream()
                .filter(finding -> !findings.contains(finding))
                .map(UUID::toString)
                .toList();
        if (!unknown.isEmpty()) {
            throw new RuleRefusedException(
                    RULE,
                    "The plan's inspection has no finding with the id " + String.join(", ", unknown) + ".",
                    "addresses");
        }
    }
}
