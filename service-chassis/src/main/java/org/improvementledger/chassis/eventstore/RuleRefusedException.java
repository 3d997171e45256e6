package org.improvementledger.chassis.eventstore;

import org.jspecify.annotations.Nullable;

/** A rule of the domain says no to a command. Over the web it is a 409 whose problem type is {@code /problems/<rule>}. */
public final class RuleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    private final @Nullable String field;

    /**
     * @param rule the rule's stable name in kebab-case, such as {@code budget-exceeded}
     * @param message a sentence the person who asked can act on
     * @param field the path of the field at fault in what they sent, or null where the refusal belongs to no field
     */
    public RuleRefusedException(String rule, String message, @Nullable String field) {
        super(message);
        this.rule = rule;
        this.field = field;
    }

    public RuleRefusedException(String rule, String message) {
        this(rule, message, null);
    }

    public String rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }
}
