package org.improvementledger.money.spendimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.improvementledger.money.spendimport.TakenFile.Tally;
import org.junit.jupiter.api.Test;

class ImportMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final ImportMetrics metrics = new ImportMetrics(registry);

    @Test
    void linesAreCountedByWhatBecameOfThem() {
        metrics.committed(new Tally(6, 1, 2, 3));
        metrics.committed(new Tally(1, 1, 0, 0));
        assertThat(lines("recorded")).isEqualTo(2);
        assertThat(lines("already-recorded")).isEqualTo(2);
        assertThat(lines("rejected")).isEqualTo(3);
    }

    @Test
    void anImportRunsFromWhenItIsTakenUntilItIsLeft() {
        assertThat(running()).isZero();
        metrics.taken();
        assertThat(running()).isEqualTo(1);
        metrics.left();
        assertThat(running()).isZero();
    }

    @Test
    void theSecondsAreThoseSinceTheFileArrivedAndNeverBelowNone() {
        metrics.finished(Instant.now().minusSeconds(10));
        metrics.finished(Instant.now().plusSeconds(10));
        assertThat(registry.get("ledger.imports").timer().count()).isEqualTo(2);
        assertThat(registry.get("ledger.imports").timer().totalTime(TimeUnit.SECONDS))
                .isBetween(10.0, 20.0);
    }

    private double lines(String outcome) {
        return registry.get("ledger.imports.lines")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double running() {
        return registry.get("ledger.imports.running").gauge().value();
    }
}
