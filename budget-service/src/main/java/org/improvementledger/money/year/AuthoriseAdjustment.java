package org.improvementledger.money.year;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;

/**
 * Let one line be posted to a closed year, or be reversed in it.
 *
 * @param reference of the line on the allocation
 * @param amount the most that the line may be
 */
public record AuthoriseAdjustment(
        @TargetAggregateIdentifier UUID yearId,
        FinancialYear financialYear,
        UUID adjustmentId,
        UUID allocationId,
        @Unscreened("The finance system's own reference") String reference,
        Money amount,
        String reason) {

    AdjustmentAuthorised done() {
        return new AdjustmentAuthorised(
                yearId,
                financialYear,
                adjustmentId,
                allocationId,
                reference,
                amount,
                reason,
                Capacity.CHIEF_FINANCE_OFFICER);
    }
}
