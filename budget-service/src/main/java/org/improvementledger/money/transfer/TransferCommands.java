package org.improvementledger.money.transfer;

import java.util.UUID;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;

/** The commands about a kind of transfer, for the pages that both kinds share. */
public interface TransferCommands {

    TransferKind kind();

    Object propose(UUID id, MoneyPlace from, MoneyPlace to, Money amount, String reason);

    Object approve(UUID id, Decision decision);

    Object reject(UUID id, String reason);
}
