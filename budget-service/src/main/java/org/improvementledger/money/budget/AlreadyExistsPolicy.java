package org.improvementledger.money.budget;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.jspecify.annotations.Nullable;

/** An id stands for one thing: asked for again as it was it is the same, asked for otherwise it is refused. */
final class AlreadyExistsPolicy {

    static final String RULE = "already-exists";

    private AlreadyExistsPolicy() {}

    /**
     * Whether a part is asked for the first time; false where it is there already, the same.
     *
     * @throws RuleRefusedException when something else has the id
     */
    static <E> boolean isNew(String what, UUID id, E asked, @Nullable E existing) {
        if (existing != null && !existing.equals(asked)) {
            throw refusal(what, id);
        }
        return existing == null;
    }

    static RuleRefusedException refusal(String what, UUID id) {
        return new RuleRefusedException(
                RULE, "There is a different " + what + " with the id " + id + " already.", "id");
    }
}
