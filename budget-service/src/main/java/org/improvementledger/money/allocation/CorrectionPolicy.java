package org.improvementledger.money.allocation;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.Money;

/** A correction puts something right, of an allocation that still counts, and never adds money to what is approved. */
public final class CorrectionPolicy {

    public static final String RAISES_AMOUNT = "correction-raises-amount";

    public static final String NOTHING_CORRECTED = "nothing-corrected";

    private CorrectionPolicy() {}

    /** @throws RuleRefusedException naming which of the three it breaks */
    public static void require(Allocation allocation, AllocationCorrected asked) {
        StillCountsPolicy.require(allocation, "corrected");
        if (allocation.terms().with(asked).equals(allocation.terms())) {
            throw new RuleRefusedException(
                    NOTHING_CORRECTED, "This is what is recorded already, so there is nothing to correct.");
        }
        Money amount = asked.amount();
        if (amount != null && allocation.status() == AllocationStatus.APPROVED && amount.exceeds(allocation.amount())) {
            throw new RuleRefusedException(
                    RAISES_AMOUNT,
                    "It is approved for " + allocation.amount()
                            + ", and a correction cannot make it more. Propose another allocation, or move money to it.",
                    "amount");
        }
    }

    /** Whether money changes, and not only what is written about it. */
    public static boolean changesMoney(Allocation allocation, AllocationCorrected asked) {
        return asked.amount() != null && !asked.amount().equals(allocation.amount());
    }
}
