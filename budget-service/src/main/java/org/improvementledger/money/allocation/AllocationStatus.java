package org.improvementledger.money.allocation;

import org.improvementledger.events.Coded;

/** How far an allocation has come. */
public enum AllocationStatus implements Coded {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
