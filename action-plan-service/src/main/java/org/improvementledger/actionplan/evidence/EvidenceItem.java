package org.improvementledger.actionplan.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.events.EvidenceFault;
import org.improvementledger.events.EvidenceFile;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it goes out.
 *
 * @param milestoneId the milestone that it shows; absent for the action as a whole
 * @param file absent where it is a link
 * @param link absent where it is a file
 * @param attachedBy opaque id of who attached it
 * @param withdrawnReason absent while it counts
 * @param fault what is wrong with the file's bytes; absent while nothing is
 * @param faultFoundOn the day that was found
 */
record EvidenceItem(
        UUID id,
        UUID actionId,
        @Nullable UUID milestoneId,
        String title,
        @Nullable EvidenceFile file,
        @Nullable String link,
        String attachedBy,
        Instant attachedAt,
        @Nullable String withdrawnReason,
        @Nullable EvidenceFault fault,
        @Nullable LocalDate faultFoundOn) {

    static EvidenceItem of(EvidenceRow row) {
        return new EvidenceItem(
                row.id(),
                row.actionId(),
                row.milestoneId(),
                row.title(),
                file(row),
                row.link(),
                row.attachedBy(),
                row.attachedAt(),
                row.withdrawnReason(),
                row.fault(),
                row.faultFoundOn());
    }

    private static @Nullable EvidenceFile file(EvidenceRow row) {
        String name = row.fileName();
        String type = row.mediaType();
        Long bytes = row.bytes();
        String sha256 = row.sha256();
        return name == null || type == null || bytes == null || sha256 == null
                ? null
                : new EvidenceFile(name, type, bytes, sha256);
    }
}
