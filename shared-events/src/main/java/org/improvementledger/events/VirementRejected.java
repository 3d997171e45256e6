package org.improvementledger.events;

import java.util.UUID;

/** The money stays where it is. */
@EventType(name = "budget.virement-rejected")
public record VirementRejected(UUID virementId, String reason) implements VirementEvent {}
