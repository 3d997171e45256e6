package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is put better about a measure; what is absent stays. Its figures, unit and polarity cannot be changed: that would be another measure.
 *
 * @param definition what exactly is counted
 * @param source where the figures come from
 * @param reason why it is changed
 */
@Schema(example = """
        {"definition":"Case holders who had supervision in the 28 days before the month's end","reason":"Four weeks were counted in two ways"}""")
record MeasureAmendmentBody(
        @Text(max = MeasureBody.LONGEST_TITLE, optional = true) @Nullable
        String title,

        @Text(max = MeasureBody.LONGEST_DEFINITION, optional = true, lines = true) @Nullable
        String definition,

        @Text(max = MeasureBody.LONGEST_SOURCE, optional = true) @Nullable
        String source,

        @Text(max = MeasureBody.LONGEST_REASON, lines = true)
        String reason) {

    /** @throws FieldRefusedException when nothing is put better */
    AmendMeasure command(UUID measureId) {
        if (title == null && definition == null && source == null) {
            throw new FieldRefusedException("title", "Give a title, a definition or a source.");
        }
        return new AmendMeasure(measureId, title, definition, source, reason);
    }
}
