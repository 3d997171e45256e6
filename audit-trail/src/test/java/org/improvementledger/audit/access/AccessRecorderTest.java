package org.improvementledger.audit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Nobody who reads waits or fails because an access cannot be recorded, and nobody is left in the belief that it was. */
class AccessRecorderTest {

    private static final int ROOM = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Access> written = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean away = new AtomicBoolean();
    /** What the next write does before all else. */
    private volatile Runnable atFirst = () -> {};

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AccessRecorder recorder =
            new AccessRecorder(this::write, new AccessSettings(Duration.ofDays(730), ROOM), meters);
    private final AccessHealthIndicator health = new AccessHealthIndicator(recorder);

    private void write(List<Access> accesses) {
        Runnable now = atFirst;
        atFirst = () -> {};
        now.run();
        if (away.get()) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        written.addAll(accesses);
    }

    @AfterEach
    void end() {
        recorder.stop();
    }

    @Test
    void whatIsRecordedIsWrittenInItsOrder() {
        recorder.start();
        recorder.record(access("/audit"));
        recorder.record(access("/audit.csv"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(written).extracting(Access::path).containsExactly("/audit", "/audit.csv"));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void whatCannotBeWrittenWaitsAndIsWrittenLater() {
        away.set(true);
        recorder.start();
        recorder.record(access("/audit"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(health.health().getStatus().getCode()).isEqualTo("INCOMPLETE"));
        assertThat(health.health().getDetails()).containsEntry("lost", 0L).containsKey("failure");
        away.set(false);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(health.health().getStatus().getCode()).isEqualTo("UP"));
    }

    @Test
    void whatFindsNoRoomIsLostAndCounted() {
        record(ROOM);
        assertThat(recorder.lost()).isZero();
        recorder.record(access("/audit"));
        assertThat(recorder.lost()).isEqualTo(1);
        assertThat(meters.get("ledger.audit.accesses.lost").counter().count()).isEqualTo(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("INCOMPLETE");
    }

    @Test
    void whatWaitsIsWrittenBeforeTheEnd() {
        record(ROOM);
        recorder.start();
        recorder.stop();
        assertThat(written).hasSize(ROOM);
        assertThat(recorder.lost()).isZero();
    }

    @Test
    void whatWaitsForADatabaseThatIsBackIsWrittenAtTheEnd() {
        away.set(true);
        recorder.start();
        record(1);
        await().atMost(PATIENCE).until(() -> recorder.failure() != null);
        away.set(false);
        recorder.stop();
        assertThat(written).hasSize(1);
        assertThat(recorder.lost()).isZero();
    }

    @Test
    void whatIsNotWrittenBeforeTheEndIsLostAndCounted() {
        away.set(true);
        recorder.start();
        record(ROOM);
        await().atMost(PATIENCE).until(() -> recorder.failure() != null);
        recorder.stop();
        assertThat(written).isEmpty();
        assertThat(recorder.lost()).isEqualTo(ROOM);
        record(1);
        assertThat(recorder.lost()).as("after the end").isEqualTo(ROOM + 1);
        assertThat(meters.get("ledger.audit.accesses.lost").counter().count()).isEqualTo(ROOM + 1);
        assertThat(recorder.waiting()).isZero();
    }

    @Test
    void whatADatabaseThatDoesNotAnswerWasGivenIsLostAndCountedAtTheEnd() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        atFirst = () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException givenUp) {
                throw new IllegalStateException(givenUp);
            }
        };
        recorder.start();
        record(1);
        asked.await();
        record(ROOM);
        recorder.stop();
        assertThat(written).isEmpty();
        assertThat(recorder.lost()).isEqualTo(ROOM + 1);
    }

    @Test
    void aRecorderThatIsInterruptedWritesWhatWaitsAndCountsWhatComesLater() throws InterruptedException {
        AtomicReference<Thread> interrupted = new AtomicReference<>();
        atFirst = () -> {
            record(ROOM);
            interrupted.set(Thread.currentThread());
            Thread.currentThread().interrupt();
        };
        recorder.start();
        record(1);
        await().atMost(PATIENCE).until(() -> interrupted.get() != null);
        interrupted.get().join();
        assertThat(written).hasSize(ROOM + 1);
        assertThat(recorder.lost()).isZero();
        record(1);
        assertThat(recorder.lost()).isEqualTo(1);
    }

    @Test
    void whatFailsForAReasonNobodyThoughtOfWaitsToo() {
        atFirst = () -> {
            throw new IllegalStateException("no reason of a database");
        };
        recorder.start();
        record(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written).hasSize(1));
    }

    private void record(int accesses) {
        for (int access = 0; access < accesses; access++) {
            recorder.record(access("/audit"));
        }
    }

    @Test
    void whatIsConfiguredToEndTooSoonIsRefused() {
        assertThat(new AccessSettings(Duration.ofDays(90), 1).keep()).isEqualTo(Duration.ofDays(90));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessSettings(Duration.ofDays(89), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessSettings(Duration.ofDays(90), 0));
    }

    private static Access access(String path) {
        return new Access(
                0,
                Instant.parse("2026-11-02T09:00:00Z"),
                "auditor",
                List.of("auditor"),
                AccessKind.VIEWED,
                path,
                null,
                200);
    }
}
