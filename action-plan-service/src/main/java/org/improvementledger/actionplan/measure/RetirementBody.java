package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a measure is read no longer.
 *
 * @param retiredOn the last day that a period may end on, today at the latest; today where it is absent
 * @param reason in a sentence
 */
@Schema(example = """
        {"retiredOn":"2022-09-30","reason":"The training ended"}""")
record RetirementBody(
        @Nullable LocalDate retiredOn,

        @Text(max = MeasureBody.LONGEST_REASON, lines = true)
        String reason) {

    /**
     * @param today in London
     * @throws FieldRefusedException when the day is still to come
     */
    RetireMeasure command(UUID measureId, LocalDate today) {
        LocalDate day = retiredOn == null ? today : retiredOn;
        if (day.isAfter(today)) {
            throw new FieldRefusedException("retiredOn", Measure.RETIRED_LATER);
        }
        return new RetireMeasure(measureId, day, reason, today);
    }
}
