package org.improvementledger.money.transfer;

import java.util.UUID;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;

/** The two sides of a transfer, as their budgets stand in the command's own transaction. */
public interface Movements {

    /**
     * What stands at both places now.
     *
     * @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such budget or allocation
     */
    Sides look(MoneyPlace from, MoneyPlace to);

    /** As {@link #look}, and keeps other transfers off both budgets, on every instance, until the transaction ends. */
    Sides hold(MoneyPlace from, MoneyPlace to);

    /** Takes out of the one and puts into the other. Nothing of it is there unless the whole command commits. */
    void move(UUID transferId, MoneyPlace from, MoneyPlace to, Money amount);
}
