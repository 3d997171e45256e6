package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.improvementledger.acceptance.Topic.Published;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Processes are killed while people work. Afterwards every event that was committed is on the topic once, positions have
 * no gap, and both copies of the audit trail hold all of it.
 */
class ExactlyOnceIT {

    private static final long SEED = 20190325L;
    private static final Duration OUTAGE = Duration.ofMinutes(1);

    /** Between two tries and between two budgets of a worker: what is tested is an outage, not a load. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Pair pair = Pair.shared();

    @Test
    void theMoneyServiceKilledManyTimesLosesAndRepeatsNothing() throws Exception {
        Random random = new Random(SEED);
        assertComplete(duringWork(work -> {
            for (int kill = 0; kill < 3; kill++) {
                work.awaitAccepted(5);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                pair.kill("money");
                pair.restart("money");
            }
            // The other copy of the log, in the middle of what it reads.
            pair.kill("plan");
            pair.restart("plan");
            work.awaitAccepted(5);
        }));
    }

    @Test
    void commandsAreAcceptedForAMinuteWithoutKafkaAndPublishedWhenItIsBack() throws Exception {
        assertComplete(duringWork(work -> {
            work.awaitAccepted(3);
            pair.kill("kafka");
            Instant killed = Instant.now();
            await("a minute without Kafka").atMost(Duration.ofMinutes(2)).until(() -> {
                work.awaitAccepted(5);
                return Duration.between(killed, Instant.now()).compareTo(OUTAGE) >= 0;
            });
            pair.restart("kafka");
            work.awaitAccepted(3);
        }));
    }

    @Test
    void postgresKilledLosesNothingThatWasAnswered() throws Exception {
        assertComplete(duringWork(work -> {
            work.awaitAccepted(5);
            pair.kill("postgres");
            pair.restart("postgres");
            work.awaitAccepted(5);
        }));
    }

    /** Returns what was answered as accepted while the given disturbance went on. */
    private Set<UUID> duringWork(Disturbance disturbance) throws InterruptedException {
        Work work = new Work();
        try {
            disturbance.happen(work);
        } finally {
            work.end();
        }
        return work.accepted;
    }

    private interface Disturbance {
        void happen(Work work) throws InterruptedException;
    }

    private void assertComplete(Set<UUID> accepted) {
        await("everything to be published").atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            Map<String, Long> stored = storedEvents();
            List<Published> published = Topic.read(pair.property("kafka.bootstrap"), "budget.events");
            Set<String> ids = published.stream().map(Published::eventId).collect(Collectors.toSet());
            assertThat(published).hasSameSizeAs(ids).hasSameSizeAs(stored.entrySet());
            assertThat(stored.keySet()).allSatisfy(id -> assertThat(ids).contains(id));
            for (int index = 0; index < published.size(); index++) {
                assertThat(published.get(index).position()).isEqualTo(index);
                assertThat(stored.get(published.get(index).eventId())).isEqualTo((long) index);
            }
            Map<String, Long> lastSequence = new HashMap<>();
            for (Published event : published) {
                assertThat(event.sequence()).isEqualTo(lastSequence.getOrDefault(event.subject(), -1L) + 1);
                lastSequence.put(event.subject(), event.sequence());
            }
            Set<String> subjects = new HashSet<>(lastSequence.keySet());
            assertThat(accepted).allSatisfy(id -> assertThat(subjects).contains(id.toString()));
        });
        long count =
                Topic.read(pair.property("kafka.bootstrap"), "budget.events").size();
        for (String service : List.of("plan", "money")) {
            await("the trail in " + service + " to be complete")
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(entries(service)).isEqualTo(count));
        }
        assertSameRoots(count);
    }

    /** Both have computed them for themselves; a root that is the same is over the same entries, so all before it are the same too. */
    private void assertSameRoots(long count) {
        for (long from : new long[] {1, count / 2, count}) {
            String path = "/api/audit/logs/budget/consistency?from=" + from + "&to=" + count;
            Pair.Answer money = pair.get("auditor", "money", path);
            assertThat(money.status()).as(money.text()).isEqualTo(200);
            assertThat(pair.get("auditor", "plan", path).text()).isEqualTo(money.text());
        }
    }

    private long entries(String service) {
        long next = 0;
        while (true) {
            Pair.Answer answer =
                    pair.get("auditor", service, "/api/audit/entries?service=budget&limit=1000&from=" + next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            JsonNode page = answer.json();
            for (JsonNode entry : page.get("items")) {
                assertThat(entry.get("position").asLong()).isEqualTo(next);
                next++;
            }
            if (page.get("next") == null) {
                return next;
            }
        }
    }

    private Map<String, Long> storedEvents() throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (Connection connection = pair.database("money");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select e.event_id, p.position from event_store.domain_event e"
                                + " left join event_store.event_position p using (global_index)")) {
            while (rows.next()) {
                positions.put(rows.getString(1), rows.getObject(2, Long.class));
            }
        }
        return positions;
    }

    /** Finance officers at work: budgets set one after another, each tried again until it is answered. */
    private final class Work {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
        private final CountDownLatch ended = new CountDownLatch(3);

        Work() {
            for (int worker = 0; worker < 3; worker++) {
                Thread.startVirtualThread(this::work);
            }
        }

        private void work() {
            try {
                while (!stopped.get()) {
                    UUID budget = UUID.randomUUID();
                    while (!stopped.get() && !sent(budget)) {
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } finally {
                ended.countDown();
            }
        }

        private boolean sent(UUID budget) {
            try {
                int status = pair.post(
                                "finance-officer",
                                "money",
                                "/api/budgets",
                                Bodies.budget(budget, "1000.00"),
                                "Idempotency-Key",
                                budget.toString())
                        .status();
                if (status == 201 || status == 200) {
                    accepted.add(budget);
                    return true;
                }
                return false;
            } catch (UncheckedIOException down) {
                return false;
            }
        }

        void awaitAccepted(int more) {
            int target = accepted.size() + more;
            await("work to go on").atMost(Duration.ofSeconds(90)).until(() -> accepted.size() >= target);
        }

        void end() {
            stopped.set(true);
            await("the last answers").atMost(Duration.ofMinutes(3)).until(() -> ended.getCount() == 0);
        }
    }
}
