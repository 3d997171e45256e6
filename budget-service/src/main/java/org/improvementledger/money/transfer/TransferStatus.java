package org.improvementledger.money.transfer;

import org.improvementledger.events.Coded;

/** How far a transfer has come. */
public enum TransferStatus implements Coded {
    PROPOSED,
    APPROVED,
    REJECTED
}
