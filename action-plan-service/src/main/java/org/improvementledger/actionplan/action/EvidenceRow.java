package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceFault;
import org.improvementledger.events.EvidenceFile;
import org.improvementledger.events.EvidenceWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Evidence laid beside an action: a file or a link.
 *
 * @param milestoneId the milestone that it shows; null for the action as a whole
 * @param fileName as the sender called it; null for a link, like what follows of the file
 * @param sha256 of its bytes, in hexadecimal
 * @param link where it is; null for a file
 * @param attachedBy opaque id of who attached it
 * @param withdrawnReason null while it counts
 * @param fault what is wrong with its bytes; null while nothing is
 * @param faultFoundOn when that was found
 */
public record EvidenceRow(
        @Key UUID id,
        @Indexed UUID actionId,
        @Nullable UUID milestoneId,
        String title,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Indexed @Nullable String sha256,
        @Nullable String link,
        String attachedBy,
        Instant attachedAt,
        @Nullable String withdrawnReason,
        @Nullable EvidenceFault fault,
        @Nullable LocalDate faultFoundOn) {

    static EvidenceRow attached(EvidenceAttached event, String actor, Instant at) {
        EvidenceFile file = event.file();
        return new EvidenceRow(
                event.evidenceId(),
                event.actionId(),
                event.milestoneId(),
                event.title(),
                file == null ? null : file.name(),
                file == null ? null : file.type(),
                file == null ? null : file.bytes(),
                file == null ? null : file.sha256(),
                event.link(),
                actor,
                at,
                null,
                null,
                null);
    }

    EvidenceRow with(EvidenceWithdrawn event) {
        return with(event.reason(), fault, faultFoundOn);
    }

    EvidenceRow with(EvidenceDamaged event) {
        return with(withdrawnReason, event.fault(), event.foundOn());
    }

    EvidenceRow restored() {
        return with(withdrawnReason, null, null);
    }

    private EvidenceRow with(@Nullable String reason, @Nullable EvidenceFault nowFault, @Nullable LocalDate foundOn) {
        return new EvidenceRow(
                id,
                actionId,
                milestoneId,
                title,
                fileName,
                mediaType,
                bytes,
                sha256,
                link,
                attachedBy,
                attachedAt,
                reason,
                nowFault,
                foundOn);
    }

    public boolean isWithdrawn() {
        return withdrawnReason != null;
    }

    /** Whether it counts and its bytes are not what they were. */
    public boolean isDamaged() {
        return withdrawnReason == null && fault != null;
    }

    /** Whether it counts: neither withdrawn nor damaged. */
    public boolean isSound() {
        return withdrawnReason == null && fault == null;
    }
}
