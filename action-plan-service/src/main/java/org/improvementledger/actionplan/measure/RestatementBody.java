package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is right where a reading was wrong.
 *
 * @param numerator what was counted
 * @param denominator out of how many; absent for a count
 * @param reason why it was wrong
 */
@Schema(example = """
        {"numerator":54,"denominator":60,"reason":"Two sessions were logged late"}""")
record RestatementBody(
        @NotNull @Valid NumberBody numerator,
        @Valid @Nullable NumberBody denominator,

        @Text(max = MeasureBody.LONGEST_REASON, lines = true)
        String reason) {

    RestateReading command(UUID measureId, UUID readingId) {
        return new RestateReading(measureId, readingId, numerator.quantity(), NumberBody.quantity(denominator), reason);
    }
}
