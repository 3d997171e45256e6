package org.improvementledger.money.virement;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.VirementProposed;

/** Ask to move money that is budgeted already. */
public record ProposeVirement(
        @TargetAggregateIdentifier UUID virementId, MoneyPlace from, MoneyPlace to, Money amount, String reason) {

    VirementProposed done() {
        return new VirementProposed(virementId, from, to, amount, reason);
    }
}
