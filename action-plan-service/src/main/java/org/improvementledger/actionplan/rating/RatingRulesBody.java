package org.improvementledger.actionplan.rating;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A version of the rating rules as it is set.
 *
 * @param effectiveFrom the first day it is in force; may be past
 * @param amberDays up to how many days past a milestone an action is amber; red after
 * @param sustainmentDays for how many days a closed action has to hold before it is blue
 */
@Schema(example = """
        {"effectiveFrom":"2020-04-01","amberDays":30,"sustainmentDays":90}""")
record RatingRulesBody(
        @NotNull LocalDate effectiveFrom,

        @NotNull
        @Min(value = 1, message = "Give at least {value} day.")
        @Max(value = RatingRulesBody.LONGEST, message = "Give at most {value} days.")
        Integer amberDays,

        @NotNull
        @Min(value = 1, message = "Give at least {value} day.")
        @Max(value = RatingRulesBody.LONGEST, message = "Give at most {value} days.")
        Integer sustainmentDays) {

    /** Days. */
    static final int LONGEST = 1_000;

    SetRatingRules command() {
        return new SetRatingRules(RatingRules.ID, effectiveFrom, amberDays, sustainmentDays);
    }
}
