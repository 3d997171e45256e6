package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The council set a version of its scheme of delegation: who may approve how much, from a day on.
 *
 * @param version counts the versions; 1 is the one that the service was configured with
 * @param effectiveFrom the first day it is in force; the event's effective date
 * @param keyDecisionFrom from this amount on an approval is a key decision
 * @param splittingWindowDays within how many days proposals of one person for one purpose are taken together
 */
@EventType(name = "budget.delegation-scheme-set")
public record DelegationSchemeSet(
        UUID schemeId,
        int version,
        LocalDate effectiveFrom,
        List<CapacityLimit> limits,
        Money keyDecisionFrom,
        int splittingWindowDays)
        implements DelegationSchemeEvent {

    public DelegationSchemeSet {
        limits = List.copyOf(limits);
    }

    @Override
    public LocalDate effectiveDate() {
        return effectiveFrom;
    }
}
