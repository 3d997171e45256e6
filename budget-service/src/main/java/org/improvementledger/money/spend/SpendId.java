package org.improvementledger.money.spend;

import java.util.UUID;
import org.improvementledger.chassis.web.NameBasedUuid;

/** The id of a line of spend: the same reference on the same allocation is the same line, wherever it comes from. */
public final class SpendId {

    private SpendId() {}

    public static UUID of(UUID allocationId, String reference) {
        return NameBasedUuid.of("spend", allocationId.toString(), reference);
    }
}
