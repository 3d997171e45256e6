package org.improvementledger.actionplan.board;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the board as it comes in.
 *
 * @param actionIds the actions that it concerns; absent where it concerns none
 */
@Schema(example = """
        {"text":"Supervision is audited every quarter","actionIds":["c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04"]}""")
record BoardDecisionBody(
        @Nullable UUID id,

        @Text(max = MeetingBody.LONGEST_TEXT, lines = true) String text,

        @Size(max = BoardDecisionBody.MOST_ACTIONS, message = "Name at most {max} actions.")
        @UniqueElements(message = "Name each action once.")
        @Nullable
        List<@NotNull UUID> actionIds) {

    static final int MOST_ACTIONS = 100;

    RecordBoardDecision command(UUID meetingId, UUID decisionId) {
        return new RecordBoardDecision(meetingId, decisionId, text, actionIds == null ? List.of() : actionIds);
    }
}
