package org.improvementledger.money.carryforward;

import java.util.UUID;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.transfer.TransferCommands;
import org.improvementledger.money.transfer.TransferKind;
import org.springframework.stereotype.Component;

/** The commands about carry-forwards. */
@Component
class CarryForwardCommands implements TransferCommands {

    @Override
    public TransferKind kind() {
        return TransferKind.CARRY_FORWARD;
    }

    @Override
    public Object propose(UUID id, MoneyPlace from, MoneyPlace to, Money amount, String reason) {
        return new ProposeCarryForward(id, from.budgetId(), to.budgetId(), amount, reason);
    }

    @Override
    public Object approve(UUID id, Decision decision) {
        return new ApproveCarryForward(id, decision);
    }

    @Override
    public Object reject(UUID id, String reason) {
        return new RejectCarryForward(id, reason);
    }
}
