package org.improvementledger.actionplan.plan;

import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.jspecify.annotations.Nullable;

/** What other aggregates may ask about meetings of the board while they decide: answered from the history, never from a read model. */
public interface ArrangedMeetings {

    String UNKNOWN_MEETING = "unknown-meeting";

    /** The plan that a meeting is about; absent when there is no such meeting. */
    Optional<UUID> planOf(UUID meetingId);

    /**
     * That a decision was made at a meeting about this plan.
     *
     * @param meetingId null where none is named
     * @throws RuleRefusedException when there is no such meeting about this plan
     */
    default void require(@Nullable UUID meetingId, UUID planId) {
        if (meetingId != null && !planOf(meetingId).equals(Optional.of(planId))) {
            throw new RuleRefusedException(
                    UNKNOWN_MEETING, "There is no meeting about this plan with the id " + meetingId + ".", "meetingId");
        }
    }
}
