package org.improvementledger.money.spendimport;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.improvementledger.money.spendimport.TakenFile.Tally;
import org.springframework.stereotype.Component;

/** Imports in figures, each counted by the instance that did the work: the sum over the instances is the whole. */
@Component
class ImportMetrics {

    private static final String LINES = "ledger.imports.lines";

    private static final String OUTCOME = "outcome";

    private final AtomicInteger running = new AtomicInteger();

    private final Counter recorded;

    private final Counter alreadyRecorded;

    private final Counter rejected;

    private final Timer imports;

    private final Clock clock = Clock.systemUTC();

    ImportMetrics(MeterRegistry registry) {
        recorded = lines("recorded", registry);
        alreadyRecorded = lines("already-recorded", registry);
        rejected = lines("rejected", registry);
        Gauge.builder("ledger.imports.running", running, AtomicInteger::get)
                .description("Imports that this instance works on at this moment")
                .register(registry);
        imports = Timer.builder("ledger.imports")
                .description("From a file's arrival until its last line was recorded or explained")
                .register(registry);
    }

    void taken() {
        running.incrementAndGet();
    }

    void left() {
        running.decrementAndGet();
    }

    /** Call it after the lines are committed. */
    void committed(Tally lines) {
        recorded.increment(lines.recorded());
        alreadyRecorded.increment(lines.alreadyRecorded());
        rejected.increment(lines.rejected());
    }

    /** @param arrivedAt by the database's clock, which may be a little ahead of ours */
    void finished(Instant arrivedAt) {
        Duration took = Duration.between(arrivedAt, clock.instant());
        imports.record(took.isNegative() ? Duration.ZERO : took);
    }

    private static Counter lines(String outcome, MeterRegistry registry) {
        return Counter.builder(LINES)
                .description("Lines of imported files that were dealt with")
                .tag(OUTCOME, outcome)
                .register(registry);
    }
}
