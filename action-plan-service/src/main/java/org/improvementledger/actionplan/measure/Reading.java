package org.improvementledger.actionplan.measure;

import java.util.Objects;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.jspecify.annotations.Nullable;

/**
 * A reading inside its measure.
 *
 * @param restated the last restatement; null while it stands as recorded
 */
record Reading(ReadingRecorded recorded, @Nullable ReadingRestated restated) {

    /** Whether the same is asked again: what was recorded then, also after a restatement, or what stands now. */
    boolean isAskedAgainBy(ReadingRecorded asked) {
        return recorded.equals(asked)
                || numerator().equals(asked.numerator())
                        && Objects.equals(denominator(), asked.denominator())
                        && Objects.equals(recorded.note(), asked.note());
    }

    boolean stands(Quantity numerator, @Nullable Quantity denominator) {
        return numerator().equals(numerator) && Objects.equals(denominator(), denominator);
    }

    Reading restated(ReadingRestated event) {
        return new Reading(recorded, event);
    }

    private Quantity numerator() {
        return restated == null ? recorded.numerator() : restated.numerator();
    }

    private @Nullable Quantity denominator() {
        return restated == null ? recorded.denominator() : restated.denominator();
    }
}
