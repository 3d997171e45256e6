package org.improvementledger.actionplan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService;
import org.improvementledger.chassis.web.page.PageProperties;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses of the calendar: one a person, for a year, and no secret in the database. */
class SubscriptionsTest {

    private static final JdbcClient DATABASE = PlanService.shared().context().getBean(JdbcClient.class);

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00.123456Z");

    private static final Duration SMALLEST = Duration.ofNanos(1000);

    private final String owner = "owner-" + UUID.randomUUID();

    private static Subscriptions at(Instant now) {
        return new Subscriptions(
                DATABASE,
                Clock.fixed(now, ZoneOffset.UTC),
                new PageProperties("Plan", "Ledger", Map.of("plan", "https://plan.example/"), List.of(), null));
    }

    private static String key(NewSubscription made) {
        return made.address().replaceAll(".*/calendars/|/deadlines.ics", "");
    }

    @Test
    void anAddressIsTheServicesOwnWithASecretOf256Bits() {
        NewSubscription made = at(MADE).make(owner);
        assertThat(made.address())
                .startsWith("https://plan.example/api/calendars/")
                .endsWith("/deadlines.ics");
        assertThat(key(made)).matches("[A-Za-z0-9_-]{43}");
        assertThat(key(at(MADE).make(owner))).isNotEqualTo(key(made));
    }

    @Test
    void itWorksForAYearAndNotAnInstantLonger() {
        NewSubscription made = at(MADE).make(owner);
        Instant end = MADE.plus(Duration.ofDays(365));
        assertThat(made.expiresAt()).isEqualTo(end);
        assertThat(at(end.minus(SMALLEST)).isOpenTo(key(made))).isTrue();
        assertThat(at(end.minus(SMALLEST)).of(owner)).contains(new Subscription(MADE, end, true));
        assertThat(at(end).isOpenTo(key(made))).isFalse();
        assertThat(at(end).of(owner)).contains(new Subscription(MADE, end, false));
    }

    @Test
    void theNextAddressEndsTheOneBeforeAndNobodyElses() {
        String others = key(at(MADE).make("another-" + owner));
        String first = key(at(MADE).make(owner));
        String second = key(at(MADE.plusSeconds(60)).make(owner));
        Subscriptions now = at(MADE.plusSeconds(60));
        assertThat(now.isOpenTo(first)).isFalse();
        assertThat(now.isOpenTo(second)).isTrue();
        assertThat(now.isOpenTo(others)).isTrue();
        assertThat(now.of(owner)).map(Subscription::madeAt).contains(MADE.plusSeconds(60));
        now.end(owner);
        now.end(owner);
        assertThat(now.isOpenTo(second)).isFalse();
        assertThat(now.of(owner)).isEmpty();
        assertThat(now.isOpenTo(others)).isTrue();
    }

    @Test
    void theDatabaseHasTheHashAndNotTheSecret() {
        String key = key(at(MADE).make(owner));
        String row = DATABASE.sql("select row_to_json(subscription)::text from calendar.subscription where owner = ?")
                .param(owner)
                .query(String.class)
                .single();
        assertThat(row).contains("key_sha256").doesNotContain(key);
        assertThat(DATABASE.sql(
                                "select key_sha256 = sha256(convert_to(?, 'UTF8')) from calendar.subscription where owner = ?")
                        .params(key, owner)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
