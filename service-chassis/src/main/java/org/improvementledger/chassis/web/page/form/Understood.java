package org.improvementledger.chassis.web.page.form;

import org.jspecify.annotations.Nullable;

/**
 * What a text of a special kind was understood as.
 *
 * @param value for {@link Answers#value}; null where there is a problem
 * @param shown as people read it among the answers to check
 * @param problem a sentence that says what to do; null where the text is good
 */
public record Understood<T>(
        @Nullable T value, String shown, @Nullable String problem) {

    public static <T> Understood<T> as(T value, String shown) {
        return new Understood<>(value, shown, null);
    }

    public static <T> Understood<T> not(String problem) {
        return new Understood<>(null, "", problem);
    }
}
