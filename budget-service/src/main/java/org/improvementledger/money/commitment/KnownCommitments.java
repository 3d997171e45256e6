package org.improvementledger.money.commitment;

import java.util.UUID;

/** Which commitments were recorded, for spend that names one. */
public interface KnownCommitments {

    boolean isRecorded(UUID commitmentId);
}
