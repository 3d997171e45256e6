package org.improvementledger.money.transfer;

import java.util.UUID;

/** Bodies of virements and carry-forwards that are right, to send or to spoil. */
public final class TransferBodies {

    private TransferBodies() {}

    /** Between what two budgets have not allocated. */
    public static String virement(UUID id, UUID fromBudget, UUID toBudget, String pounds) {
        return between(id, "budgetId", fromBudget, "budgetId", toBudget, pounds);
    }

    /** @param fromWhat {@code budgetId} or {@code allocationId}, as is {@code toWhat} */
    public static String between(UUID id, String fromWhat, UUID from, String toWhat, UUID to, String pounds) {
        return """
                {"id":"%s","from":{"%s":"%s"},"to":{"%s":"%s"},"amount":{"amount":"%s","currency":"GBP"},
                 "reason":"Fewer placements than forecast"}""".formatted(id, fromWhat, from, toWhat, to, pounds);
    }

    public static String carryForward(UUID id, UUID fromBudget, UUID toBudget, String pounds) {
        return """
                {"id":"%s","fromBudgetId":"%s","toBudgetId":"%s","amount":{"amount":"%s","currency":"GBP"},
                 "reason":"The training ends in June"}""".formatted(id, fromBudget, toBudget, pounds);
    }
}
