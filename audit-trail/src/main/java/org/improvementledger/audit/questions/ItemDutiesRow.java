package org.improvementledger.audit.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for something, or showed it done, and who decided about it.
 *
 * @param asking opaque ids, each once, in the order they first did
 * @param deciding opaque ids, each once
 * @param same whether one person did both
 * @param decidedAt position of the last decision; null while there is none
 */
record ItemDutiesRow(
        @Key UUID item,
        List<String> asking,
        List<String> deciding,
        @Indexed boolean same,
        @Nullable Long decidedAt) {

    ItemDutiesRow {
        asking = List.copyOf(asking);
        deciding = List.copyOf(deciding);
    }

    static ItemDutiesRow none(UUID item) {
        return new ItemDutiesRow(item, List.of(), List.of(), false, null);
    }

    ItemDutiesRow with(Duty duty, String actor, long position) {
        List<String> asked = duty.decides() ? asking : with(asking, actor);
        List<String> decided = duty.decides() ? with(deciding, actor) : deciding;
        return new ItemDutiesRow(
                item,
                asked,
                decided,
                decided.stream().anyMatch(asked::contains),
                duty.decides() ? Long.valueOf(position) : decidedAt);
    }

    private static List<String> with(List<String> people, String actor) {
        if (people.contains(actor)) {
            return people;
        }
        List<String> more = new ArrayList<>(people);
        more.add(actor);
        return more;
    }
}
