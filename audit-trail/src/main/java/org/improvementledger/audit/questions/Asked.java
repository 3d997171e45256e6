package org.improvementledger.audit.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.audit.search.SearchWords;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a question is asked about.
 *
 * @param item an aggregate or a thing inside one; null for everything
 * @param day null where none is named
 * @param words words or amounts that its entries have to say; null for any
 * @param place {@link Answer#next} of the part before; null for the first part
 */
public record Asked(
        @Nullable UUID item,
        @Nullable LocalDate day,
        @Nullable String words,
        @Nullable String place) {

    /**
     * The words each of which its entries have to say.
     *
     * @throws FieldRefusedException where there are too many
     */
    public List<String> searchWords() {
        List<String> each = words == null ? List.of() : SearchWords.of(words);
        if (each == null) {
            throw new FieldRefusedException("words", SearchWords.TOO_MANY);
        }
        return each;
    }

    /** The part that follows. */
    Asked after(String next) {
        return new Asked(item, day, words, next);
    }
}
