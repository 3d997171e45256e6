package org.improvementledger.money.commitment;

import java.util.UUID;
import org.improvementledger.chassis.web.NameBasedUuid;

/** The id of a commitment: the same reference on the same allocation is the same commitment. */
public final class CommitmentId {

    private CommitmentId() {}

    public static UUID of(UUID allocationId, String reference) {
        return NameBasedUuid.of("commitment", allocationId.toString(), reference);
    }
}
