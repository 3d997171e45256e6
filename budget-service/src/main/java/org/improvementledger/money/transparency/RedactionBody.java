package org.improvementledger.money.transparency;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Redaction;

/**
 * A redaction as it comes in.
 *
 * @param spendId the line of spend
 * @param redaction the ground, as it is published
 * @param reason why that ground holds; kept, and never published
 */
@Schema(example = """
                {"spendId":"b0c1d2e3-f405-5617-a829-3a4b5c6d7e12","redaction":"personal-data","reason":"A foster carer is paid"}""")
record RedactionBody(
        @NotNull UUID spendId,
        @NotNull Redaction redaction,

        @Text(max = RedactionBody.LONGEST_REASON, lines = true)
        String reason) {

    /** Characters. */
    static final int LONGEST_REASON = 2_000;
}
