package org.improvementledger.actionplan.deadline;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.improvementledger.chassis.web.Digests;
import org.improvementledger.chassis.web.page.PageProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret addresses at which people's calendar programs fetch the deadlines: such programs send no token, so the address itself is the permission. Each
 * person has one. It is known to whoever was told it; here is only its hash, which leads to no address.
 */
@Component
class Subscriptions {

    /** Where the address leads; {@value #KEY} is the secret. */
    static final String PATH = "/api/calendars/{key}/deadlines.ics";

    static final String KEY = "key";

    /**
     * A year: long enough that nobody has to think of it all the time, and short enough that the address of somebody who left, or that was forgotten in some
     * program, comes to an end by itself.
     */
    static final Duration LIFETIME = Duration.ofDays(365);

    /** Nobody finds a number of 256 bits by trying. */
    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final String base;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(JdbcClient database, Clock clock, PageProperties properties) {
        this.database = database;
        this.clock = clock;
        this.base = properties.links().getOrDefault("plan", "").replaceAll("/+$", "");
    }

    /** Makes an address for a person; the one they had leads nowhere from now on. */
    NewSubscription make(String owner) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        NewSubscription made = new NewSubscription(base + PATH.replace("{" + KEY + "}", key), now, now.plus(LIFETIME));
        database.sql("""
                        insert into calendar.subscription (owner, key_sha256, made_at, expires_at)
                        values (:owner, :hash, :madeAt, :expiresAt)
                        on conflict (owner) do update
                        set key_sha256 = excluded.key_sha256, made_at = excluded.made_at, expires_at = excluded.expires_at
                        """)
                .param("owner", owner)
                .param("hash", hash(key))
                .param("madeAt", OffsetDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC))
                .param("expiresAt", OffsetDateTime.ofInstant(made.expiresAt(), ZoneOffset.UTC))
                .update();
        return made;
    }

    /** What a person has; absent where they made none or ended it. */
    Optional<Subscription> of(String owner) {
        return database.sql("select made_at, expires_at from calendar.subscription where owner = :owner")
                .param("owner", owner)
                .query((row, number) -> {
                    Instant expiresAt = instant(row, "expires_at");
                    return new Subscription(
                            instant(row, "made_at"), expiresAt, clock.instant().isBefore(expiresAt));
                })
                .optional();
    }

    /** Ends a person's address; changes nothing where there is none. */
    void end(String owner) {
        database.sql("delete from calendar.subscription where owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Whether a secret is one that still leads somewhere. */
    boolean isOpenTo(String key) {
        return database.sql("select expires_at from calendar.subscription where key_sha256 = :hash")
                .param("hash", hash(key))
                .query((row, number) -> instant(row, "expires_at"))
                .optional()
                .filter(expiresAt -> clock.instant().isBefore(expiresAt))
                .isPresent();
    }

    private static byte[] hash(String key) {
        return Digests.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
