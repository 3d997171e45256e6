package org.improvementledger.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was laid beside an action: a file or a link.
 *
 * @param evidenceId the evidence, which begins with this event
 * @param milestoneId the milestone that it shows
 * @param file the file; absent when it is a link. Its bytes are kept by their hash and are not in the event
 * @param link where it is; absent when it is a file
 */
@EventType(name = "action-plan.evidence-attached")
public record EvidenceAttached(
        UUID actionId,
        UUID evidenceId,
        @Nullable UUID milestoneId,
        String title,
        @Nullable EvidenceFile file,
        @Nullable String link)
        implements ActionEvent {

    @Override
    public List<UUID> introduces() {
        return List.of(evidenceId);
    }
}
