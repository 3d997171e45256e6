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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Nobody who reads waits or fails because an access cannot be recorded, and nobody is left in the belief that it was. */
class AccessRecorderTest {

    private static final int ROOM = 3;

    private final List<Access> written = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean away = new AtomicBoolean();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AccessRecorder recorder =
            new AccessRecorder(this::write, new AccessSettings(Duration.ofDays(730), ROOM), meters);
    private final AccessHealthIndicator health = new AccessHealthIndicator(recorder);

    private void write(List<Access> accesses) {
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
        await().untilAsserted(
                        () -> assertThat(written).extracting(Access::path).containsExactly("/audit", "/audit.csv"));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void whatCannotBeWrittenWaitsAndIsWrittenLater() {
        away.set(true);
        recorder.start();
        recorder.record(access("/audit"));
        await().untilAsserted(
                        () -> assertThat(health.health().getStatus().getCode()).isEqualTo("INCOMPLETE"));
        assertThat(health.health().getDetails()).containsEntry("lost", 0L).containsKey("failure");
        away.set(false);
        await().untilAsserted(() -> assertThat(written).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(health.health().getStatus().getCode()).isEqualTo("UP"));
    }

    @Test
    void whatFindsNoRoomIsLostAndCounted() {
        for (int place = 0; place < ROOM; place++) {
            recorder.record(access("/audit"));
        }
        assertThat(recorder.lost()).isZero();
        recorder.record(access("/audit"));
        assertThat(recorder.lost()).isEqualTo(1);
        assertThat(meters.get("ledger.audit.accesses.lost").counter().count()).isEqualTo(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("INCOMPLETE");
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
