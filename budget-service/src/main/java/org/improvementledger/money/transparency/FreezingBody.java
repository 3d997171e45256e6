package org.improvementledger.money.transparency;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Which state of a return is frozen, as it comes in.
 *
 * @param position the position up to which it was reviewed
 */
@Schema(example = """
                {"position":4711}""")
record FreezingBody(
        @NotNull @Min(value = 0, message = "Give a position of the history, from 0.")
        Long position) {}
