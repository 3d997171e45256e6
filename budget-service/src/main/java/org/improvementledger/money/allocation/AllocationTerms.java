package org.improvementledger.money.allocation;

import java.time.LocalDate;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an allocation says: as proposed, with what was corrected since.
 *
 * @param amount how much it is now
 * @param effectiveOn the day it takes effect
 */
public record AllocationTerms(
        String title, String purpose, Money amount, String costCentre, String serviceArea, LocalDate effectiveOn) {

    static AllocationTerms of(AllocationProposed event) {
        return new AllocationTerms(
                event.title(),
                event.purpose(),
                event.amount(),
                event.costCentre(),
                event.serviceArea(),
                event.effectiveOn());
    }

    public AllocationTerms with(AllocationCorrected correction) {
        return new AllocationTerms(
                or(correction.title(), title),
                or(correction.purpose(), purpose),
                or(correction.amount(), amount),
                or(correction.costCentre(), costCentre),
                or(correction.serviceArea(), serviceArea),
                or(correction.effectiveOn(), effectiveOn));
    }

    AllocationTerms withAmount(Money now) {
        return new AllocationTerms(title, purpose, now, costCentre, serviceArea, effectiveOn);
    }

    private static <T> T or(@Nullable T corrected, T before) {
        return corrected == null ? before : corrected;
    }
}
