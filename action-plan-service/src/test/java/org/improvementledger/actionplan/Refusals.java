package org.improvementledger.actionplan;

import java.util.Objects;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.jspecify.annotations.Nullable;

/** Which refusal a fixture expects, to the rule, the field and the words. */
public final class Refusals {

    private Refusals() {}

    /** @param field null where the refusal names none */
    public static Matcher<RuleRefusedException> refusal(String rule, @Nullable String field, String message) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(RuleRefusedException refused) {
                return refused.rule().equals(rule)
                        && Objects.equals(refused.field(), field)
                        && message.equals(refused.getMessage());
            }

            @Override
            public void describeTo(Description description) {
                description.appendText(rule + " at " + field + ": " + message);
            }

            @Override
            protected void describeMismatchSafely(RuleRefusedException refused, Description description) {
                description.appendText(refused.rule() + " at " + refused.field() + ": " + refused.getMessage());
            }
        };
    }
}
