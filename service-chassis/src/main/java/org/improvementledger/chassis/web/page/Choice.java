package org.improvementledger.chassis.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers that radios, checkboxes or a select offer.
 *
 * @param value what the form sends
 * @param text what is shown
 * @param hint what helps to choose, shown below the text; a select has no room for it
 */
public record Choice(String value, String text, @Nullable String hint) {

    public Choice(String value, String text) {
        this(value, text, null);
    }
}
