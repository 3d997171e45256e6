package org.improvementledger.money.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;

/**
 * Set the next version of the scheme of delegation.
 *
 * @param effectiveFrom the first day it is in force; may be past
 * @param limits of the capacities whose limit it sets; the others keep theirs
 * @param keyDecisionFrom from this amount on an approval is a key decision
 * @param splittingWindowDays within how many days proposals of one person for one purpose are taken together
 */
public record SetDelegationScheme(
        @TargetAggregateIdentifier UUID schemeId,
        LocalDate effectiveFrom,
        List<CapacityLimit> limits,
        Money keyDecisionFrom,
        int splittingWindowDays) {

    public SetDelegationScheme {
        limits = List.copyOf(limits);
    }
}
