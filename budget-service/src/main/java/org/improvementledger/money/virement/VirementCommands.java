package org.improvementledger.money.virement;

import java.util.UUID;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.transfer.TransferCommands;
import org.improvementledger.money.transfer.TransferKind;
import org.springframework.stereotype.Component;

/** The commands about virements. */
@Component
class VirementCommands implements TransferCommands {

    @Override
    public TransferKind kind() {
        return TransferKind.VIREMENT;
    }

    @Override
    public Object propose(UUID id, MoneyPlace from, MoneyPlace to, Money amount, String reason) {
        return new ProposeVirement(id, from, to, amount, reason);
    }

    @Override
    public Object approve(UUID id, Decision decision) {
        return new ApproveVirement(id, decision);
    }

    @Override
    public Object reject(UUID id, String reason) {
        return new RejectVirement(id, reason);
    }
}
