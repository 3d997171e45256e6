package org.improvementledger.actionplan.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.chassis.web.screening.Unscreened;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceFile;
import org.jspecify.annotations.Nullable;

/**
 * Lay evidence beside an action: a file whose bytes are kept already, or a link.
 *
 * @param milestoneId the milestone that it shows; null for the action as a whole
 * @param file null where it is a link
 * @param link null where it is a file
 */
public record AttachEvidence(
        @TargetAggregateIdentifier UUID actionId,
        UUID evidenceId,
        @Nullable UUID milestoneId,
        String title,

        @Unscreened(
                value = "What the bytes of the file say",
                parts = {"type", "sha256"})
        @Nullable
        EvidenceFile file,

        @Unscreened("An address, which people cannot write otherwise") @Nullable
        String link) {

    EvidenceAttached done() {
        return new EvidenceAttached(actionId, evidenceId, milestoneId, title, file, link);
    }
}
