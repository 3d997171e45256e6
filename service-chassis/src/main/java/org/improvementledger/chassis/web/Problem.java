package org.improvementledger.chassis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457.
 *
 * @param type {@code /problems/<slug>}: stable, for programs to tell problems apart
 * @param title the kind of problem, the same each time
 * @param detail what is wrong this time, in a sentence that a person can act on
 * @param instance the path that was asked for
 * @param errors the fields at fault, if fields are
 * @param correlation finds this request in the log and in the history
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldFault> errors,
        String correlation) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * @param field the path of the field in what was sent, such as {@code decision.decidedOn}, or a header's or parameter's name
     * @param message a sentence that says what to give
     */
    public record FieldFault(String field, String message) {}
}
