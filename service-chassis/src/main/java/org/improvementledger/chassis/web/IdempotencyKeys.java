package org.improvementledger.chassis.web;

import java.time.Duration;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answers given to requests that came with a key. The first claims the row in its command's transaction; a second with the same key waits
 * on that row in Postgres until the first has committed or rolled back, so no two of them run at once, on whatever instance.
 */
class IdempotencyKeys {

    /** Rows that one purge removes in one statement: small enough to hold no lock for long. */
    private static final int PURGED_AT_ONCE = 5_000;

    private final JdbcClient database;

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /**
     * Claims the key for this transaction.
     *
     * @return null when the key is ours now; otherwise what was answered to it
     * @throws IdempotencyKeyReusedException when the key came with another request
     */
    @Nullable
    Stored claim(CommandContext context, String key) {
        int claimed = database.sql("""
                        insert into web.idempotency_key (actor, key, fingerprint, correlation)
                        values (:actor, :key, :fingerprint, :correlation)
                        on conflict do nothing
                        """)
                .param("actor", context.actor().id())
                .param("key", key)
                .param("fingerprint", fingerprint(context))
                .param("correlation", context.correlation())
                .update();
        return claimed == 1 ? null : find(context, key);
    }

    /** Completes the row claimed in this transaction. */
    void accepted(CommandContext context, String key, CommandAnswer answer) {
        database.sql("""
                        update web.idempotency_key set aggregate_id = :aggregateId, version = :version, changed = :changed
                        where actor = :actor and key = :key
                        """)
                .param("actor", context.actor().id())
                .param("key", key)
                .param("aggregateId", answer.aggregateId())
                .param("version", answer.version())
                .param("changed", answer.changed())
                .update();
    }

    /**
     * Keeps a refusal, after its command was rolled back and the claim with it.
     *
     * @return what is kept: another's answer, where a second request with the key was quicker than this
     */
    Stored refused(CommandContext context, String key, Refusal refusal) {
        int kept = database.sql("""
                        insert into web.idempotency_key (actor, key, fingerprint, correlation, refusal, rule, message, field)
                        values (:actor, :key, :fingerprint, :correlation, :refusal, :rule, :message, :field)
                        on conflict do nothing
                        """)
                .param("actor", context.actor().id())
                .param("key", key)
                .param("fingerprint", fingerprint(context))
                .param("correlation", context.correlation())
                .param("refusal", refusal.kind())
                .param("rule", refusal.rule())
                .param("message", refusal.message())
                .param("field", refusal.field())
                .update();
        return kept == 1 ? new Stored(context.correlation(), null, refusal) : find(context, key);
    }

    /** @return the rows removed, at most {@value #PURGED_AT_ONCE} */
    int purge(Duration kept) {
        return database.sql("""
                        delete from web.idempotency_key where (actor, key) in (
                            select actor, key from web.idempotency_key
                            where claimed_at < now() - make_interval(secs => :seconds)
                            order by claimed_at limit :most)
                        """)
                .param("seconds", kept.toSeconds())
                .param("most", PURGED_AT_ONCE)
                .update();
    }

    boolean isFullPurge(int removed) {
        return removed == PURGED_AT_ONCE;
    }

    private Stored find(CommandContext context, String key) {
        StoredRow row = database.sql("""
                        select fingerprint, correlation, aggregate_id, version, changed, refusal, rule, message, field
                        from web.idempotency_key where actor = :actor and key = :key
                        """)
                .param("actor", context.actor().id())
                .param("key", key)
                .query(StoredRow.class)
                .single();
        if (!row.fingerprint().equals(fingerprint(context))) {
            throw new IdempotencyKeyReusedException();
        }
        return row.stored();
    }

    /** A program that commands without a request has nothing to compare but its key. */
    private static String fingerprint(CommandContext context) {
        String fingerprint = context.fingerprint();
        return fingerprint == null ? "" : fingerprint;
    }

    /**
     * What was answered.
     *
     * @param correlation the first request's
     * @param answer of an accepted command
     * @param refusal of a refused one
     */
    record Stored(
            String correlation,
            @Nullable CommandAnswer answer,
            @Nullable Refusal refusal) {}

    /** A refusal by the aggregate, as it is kept. */
    record Refusal(
            String kind,
            @Nullable String rule,
            String message,
            @Nullable String field) {

        static @Nullable Refusal of(Throwable thrown) {
            return switch (thrown) {
                case RuleRefusedException refused ->
                    new Refusal("rule", refused.rule(), text(refused), refused.field());
                case SegregationRefusedException refused -> new Refusal("segregation", null, text(refused), null);
                case CapacityNotHeldException refused ->
                    new Refusal("capacity", refused.capacity(), text(refused), null);
                default -> null;
            };
        }

        RuntimeException exception() {
            String named = rule == null ? "" : rule;
            return switch (kind) {
                case "rule" -> new RuleRefusedException(named, message, field);
                case "capacity" -> new CapacityNotHeldException(named);
                default -> new SegregationRefusedException(message);
            };
        }

        private static String text(Throwable thrown) {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        }
    }

    /** The row as it lies. */
    record StoredRow(
            String fingerprint,
            String correlation,
            @Nullable UUID aggregateId,
            @Nullable Long version,
            @Nullable Boolean changed,
            @Nullable String refusal,
            @Nullable String rule,
            @Nullable String message,
            @Nullable String field) {

        Stored stored() {
            if (refusal != null) {
                return new Stored(correlation, null, new Refusal(refusal, rule, message == null ? "" : message, field));
            }
            if (aggregateId == null || version == null || changed == null) {
                throw new IllegalStateException("An idempotency key was committed without its answer.");
            }
            return new Stored(correlation, new CommandAnswer(aggregateId, version, changed), null);
        }
    }
}
