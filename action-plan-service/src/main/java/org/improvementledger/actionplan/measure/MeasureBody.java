package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it comes in.
 *
 * @param id chosen by the one who defines it; absent where we are to choose
 * @param definition what exactly is counted
 * @param unit percentage and ratio divide the numerator by the denominator; a count has no denominator
 * @param numerator what the numerator counts
 * @param denominator what the denominator counts; absent for a count
 * @param source where the figures come from
 * @param countsPeople whether the figures count people: then 1 to 4 are never shown
 * @param baseline where it stood at the start, as a value of the measure; absent where that is not known
 * @param target the value to reach, or not to exceed where lower is better; absent where there is none yet
 * @param targetFrom the first day the target is in force; today where it is absent
 * @param actionIds the actions that it shows the working of; absent for none
 */
@Schema(example = """
        {"title":"Supervision within 4 weeks","definition":"Case holders who had supervision in the last 4 weeks",
         "unit":"percentage","numerator":"Case holders supervised within 4 weeks","denominator":"Case holders",
         "polarity":"higher-is-better","frequency":"monthly","source":"Supervision log","countsPeople":false,
         "baseline":"61.5","target":90,"targetFrom":"2019-04-01"}""")
record MeasureBody(
        @Nullable UUID id,
        @Text(max = MeasureBody.LONGEST_TITLE) String title,

        @Text(max = MeasureBody.LONGEST_DEFINITION, lines = true)
        String definition,

        @NotNull MeasureUnit unit,
        @Text(max = MeasureBody.LONGEST_COUNTED) String numerator,

        @Text(max = MeasureBody.LONGEST_COUNTED, optional = true) @Nullable
        String denominator,

        @NotNull Polarity polarity,
        @NotNull MeasureFrequency frequency,
        @Text(max = MeasureBody.LONGEST_SOURCE) String source,
        @NotNull Boolean countsPeople,
        @Valid @Nullable NumberBody baseline,
        @Valid @Nullable NumberBody target,
        @Nullable LocalDate targetFrom,

        @Size(max = MeasureBody.MOST_ACTIONS, message = "Name at most {max} actions.")
        @UniqueElements(message = "Name each action once.")
        @Nullable
        List<@NotNull UUID> actionIds) {

    /** Characters. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_DEFINITION = 2_000;

    static final int LONGEST_COUNTED = 200;

    static final int LONGEST_SOURCE = 200;

    static final int LONGEST_REASON = 1_000;

    static final int MOST_ACTIONS = 100;

    /**
     * @param measureId the id chosen, here or by the one who asks
     * @param today in London
     */
    DefineMeasure command(UUID measureId, LocalDate today) {
        return new DefineMeasure(
                measureId,
                title,
                definition,
                unit,
                numerator,
                denominator,
                polarity,
                frequency,
                source,
                countsPeople,
                NumberBody.quantity(baseline),
                NumberBody.quantity(target),
                targetFrom == null ? today : targetFrom,
                actionIds == null ? List.of() : actionIds);
    }
}
