package org.improvementledger.events;

import java.util.UUID;

/** The money stays in the year that ends. */
@EventType(name = "budget.carry-forward-rejected")
public record CarryForwardRejected(UUID carryForwardId, String reason) implements CarryForwardEvent {}
