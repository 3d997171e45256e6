package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A measure's next target.
 *
 * @param target the value to reach, or not to exceed where lower is better
 * @param effectiveFrom the first day it is in force, past or future; today where it is absent
 * @param reason why it is set
 */
@Schema(example = """
        {"target":95,"effectiveFrom":"2020-04-01","reason":"The board raised it after a year on target"}""")
record MeasureTargetBody(
        @NotNull @Valid NumberBody target,
        @Nullable LocalDate effectiveFrom,

        @Text(max = MeasureBody.LONGEST_REASON, lines = true)
        String reason) {

    /** @param today in London */
    SetMeasureTarget command(UUID measureId, LocalDate today) {
        return new SetMeasureTarget(
                measureId, target.quantity(), effectiveFrom == null ? today : effectiveFrom, reason);
    }
}
