package org.improvementledger.actionplan.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That what an action changed is how things are now done.
 *
 * @param embeddedOn absent for today
 */
@Schema(example = """
        {"embeddedOn":"2020-09-16","statement":"Three audits in a row found it"}""")
record EmbeddingBody(
        @PastOrPresent @Nullable LocalDate embeddedOn,
        @Text(max = EmbeddingBody.LONGEST, lines = true) String statement) {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** @param today in London */
    EmbedAction command(UUID actionId, LocalDate today) {
        return new EmbedAction(actionId, embeddedOn == null ? today : embeddedOn, statement);
    }
}
