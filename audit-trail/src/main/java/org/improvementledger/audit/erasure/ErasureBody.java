package org.improvementledger.audit.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.web.Text;

/**
 * Which texts of which event are to be erased by law, as it comes in.
 *
 * @param position the place of the event among this service's
 * @param paths the texts, as JSON pointers into the event's payload
 * @param decidedOn the day it was decided
 * @param decision who decided, and where it is written down
 * @param reason the right or the law on which it was decided
 */
@Schema(example = """
        {"position":418302,"paths":["/summary"],"decidedOn":"2021-03-01","decision":"Data protection officer, decision 2021/14",\
        "reason":"Right to erasure, article 17(1)(d)"}""")
record ErasureBody(
        @NotNull @PositiveOrZero Long position,
        @NotNull @Size(min = 1, max = 50) List<@Text(max = LONGEST_PATH) String> paths,
        @NotNull @PastOrPresent LocalDate decidedOn,
        @Text(max = LONGEST_DECISION) String decision,
        @Text(max = LONGEST_REASON, lines = true) String reason) {

    static final int LONGEST_PATH = 200;
    static final int LONGEST_DECISION = 200;
    static final int LONGEST_REASON = 2_000;
}
