package org.improvementledger.actionplan.inspection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;

/** A judgement as it comes in. */
@Schema(example = """
        {"area":"overall-effectiveness","grade":"inadequate"}""")
record JudgementBody(@NotNull JudgementArea area, @NotNull Grade grade) {

    RecordJudgement command(UUID inspectionId) {
        return new RecordJudgement(inspectionId, area, grade);
    }
}
