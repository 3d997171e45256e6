package org.improvementledger.audit.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The order of a list of accesses, as it stands in an address. */
enum AccessOrder {
    NEWEST_FIRST("-at", "id desc", "id < :id"),
    OLDEST_FIRST("at", "id", "id > :id"),
    BY_ACTOR("actor", "actor, id desc", "(actor > :actor or actor = :actor and id < :id)"),
    BY_ACTOR_BACKWARDS("-actor", "actor desc, id desc", "(actor < :actor or actor = :actor and id < :id)");

    private final String text;
    private final String sql;
    private final String after;

    AccessOrder(String text, String sql, String after) {
        this.text = text;
        this.sql = sql;
        this.after = after;
    }

    /** What is no order is the usual one: an address may be old. */
    static AccessOrder of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(order -> order.text.equals(text))
                .findFirst()
                .orElse(NEWEST_FIRST);
    }

    String sql() {
        return sql;
    }

    /** The condition of what comes after {@code :id}, which {@code :actor} did. */
    String after() {
        return after;
    }
}
