package org.improvementledger.money.transfer;

import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.budget.Place;

/** Money moves out of and into what is live: open budgets, approved allocations. */
public final class PlacePolicy {

    public static final String CLOSED = "budget-closed";

    public static final String NOT_APPROVED = "not-approved";

    private PlacePolicy() {}

    /**
     * @param field the side that is at fault when it is: {@code from} or {@code to}
     * @throws RuleRefusedException when its budget is closed
     */
    public static void requireOpen(Place place, String field) {
        if (place.closed()) {
            throw new RuleRefusedException(CLOSED, "The budget " + place.budgetName() + " is closed.", field);
        }
    }

    /** @throws RuleRefusedException when it is an allocation that is not approved */
    public static void requireApproved(Place place, String field) {
        if (place.allocation() != null && place.allocation() != AllocationStatus.APPROVED) {
            throw new RuleRefusedException(
                    NOT_APPROVED,
                    "This allocation is " + place.allocation().code()
                            + ": money moves only between allocations that are approved.",
                    field);
        }
    }
}
