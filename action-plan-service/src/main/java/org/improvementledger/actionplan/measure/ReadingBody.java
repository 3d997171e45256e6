package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.NotBefore;
import org.improvementledger.chassis.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it comes in.
 *
 * @param periodFrom the first day of the period
 * @param periodTo its last day, today at the latest
 * @param numerator what was counted
 * @param denominator out of how many; zero means that there was nothing to read, not 0%. Absent for a count
 * @param note what explains it; absent where nothing is said
 */
@NotBefore(date = "periodTo", earliest = "periodFrom", message = PeriodPolicy.ENDS_BEFORE)
@Schema(example = """
        {"periodFrom":"2019-04-01","periodTo":"2019-04-30","numerator":52,"denominator":60,"note":"Two teams were merged"}""")
record ReadingBody(
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @NotNull @Valid NumberBody numerator,
        @Valid @Nullable NumberBody denominator,

        @Text(max = ReadingBody.LONGEST_NOTE, optional = true, lines = true) @Nullable
        String note) {

    /** Characters. */
    static final int LONGEST_NOTE = 1_000;

    /**
     * @param today in London
     * @throws FieldRefusedException when the period is not over or longer than a year
     */
    RecordReading command(UUID measureId, LocalDate today) {
        if (periodTo.isAfter(today)) {
            throw new FieldRefusedException("periodTo", PeriodPolicy.STILL_TO_COME);
        }
        if (PeriodPolicy.isTooLong(periodFrom, periodTo)) {
            throw new FieldRefusedException("periodTo", PeriodPolicy.TOO_LONG);
        }
        return new RecordReading(
                measureId, periodFrom, periodTo, numerator.quantity(), NumberBody.quantity(denominator), note, today);
    }
}
