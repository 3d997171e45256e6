package org.improvementledger.events;

import java.util.UUID;

/** Somebody asked to move money that is budgeted already; nothing has moved. */
@EventType(name = "budget.virement-proposed")
public record VirementProposed(UUID virementId, MoneyPlace from, MoneyPlace to, Money amount, String reason)
        implements VirementEvent {}
