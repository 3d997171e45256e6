package org.improvementledger.actionplan.funding;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/** Which actions an allocation is to fund; the events that decide about it do not repeat it. */
public record AllocationRow(@Key UUID id, List<UUID> actionIds) {}
