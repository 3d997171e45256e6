package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.events.EvidenceFault;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as an action shows it.
 *
 * @param milestoneId the milestone that it shows; absent for the action as a whole
 * @param fileName as the sender called it; absent for a link, like what follows of the file
 * @param sha256 of its bytes, in hexadecimal
 * @param link where it is; absent for a file
 * @param withdrawnReason absent while it counts
 * @param fault what is wrong with its bytes; absent while nothing is
 */
record EvidenceSummary(
        UUID id,
        @Nullable UUID milestoneId,
        String title,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String link,
        Instant attachedAt,
        @Nullable String withdrawnReason,
        @Nullable EvidenceFault fault) {

    static EvidenceSummary of(EvidenceRow row) {
        return new EvidenceSummary(
                row.id(),
                row.milestoneId(),
                row.title(),
                row.fileName(),
                row.mediaType(),
                row.bytes(),
                row.sha256(),
                row.link(),
                row.attachedAt(),
                row.withdrawnReason(),
                row.fault());
    }
}
