package org.improvementledger.actionplan.pack;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack to freeze, as it comes in.
 *
 * @param id chosen by the one who freezes it; absent where we are to choose
 * @param frozenOn as of which day it tells what is due and late; today where it is absent
 */
@Schema(example = """
        {"frozenOn":"2019-06-12"}""")
record PackBody(
        @Nullable UUID id,

        @PastOrPresent(message = "A pack tells how things stand; that day is still to come.") @Nullable
        LocalDate frozenOn) {}
