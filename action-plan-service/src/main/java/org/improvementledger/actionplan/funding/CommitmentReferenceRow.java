package org.improvementledger.actionplan.funding;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * Finds a commitment by its reference, by which spend names it.
 *
 * @param id the allocation's id and the reference, with a slash between them
 */
public record CommitmentReferenceRow(@Key String id, UUID commitmentId) {

    static String idOf(UUID allocationId, String reference) {
        return allocationId + "/" + reference;
    }
}
