package org.improvementledger.chassis.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The relay in figures. The backlog is told by the leader; an instance that does not lead has none. */
final class RelayMetrics {

    private static final String STREAM = "stream";
    private static final double MILLIS = 1_000.0;

    private final Counter published;
    private final Timer publish;

    RelayMetrics(RelaySettings settings, RelayStatus status, MeterRegistry registry) {
        Gauge.builder("ledger.relay.backlog.events", status, now -> now.current()
                        .backlogEvents())
                .description("Committed events that are not on the topic yet")
                .tag(STREAM, settings.stream())
                .register(registry);
        Gauge.builder(
                        "ledger.relay.backlog.seconds",
                        status,
                        now -> now.current().backlogAge(Instant.now()).toMillis() / MILLIS)
                .description("Age of the oldest event that is not on the topic yet")
                .baseUnit("seconds")
                .tag(STREAM, settings.stream())
                .register(registry);
        Gauge.builder("ledger.relay.leader", status, now -> now.current().leader() ? 1 : 0)
                .description("1 on the instance that leads; the sum over the instances is to be 1")
                .tag(STREAM, settings.stream())
                .register(registry);
        published = Counter.builder("ledger.relay.published")
                .description("Events put on the topic")
                .tag(STREAM, settings.stream())
                .register(registry);
        publish = Timer.builder("ledger.relay.publish")
                .description("Reading a batch and publishing it in one transaction")
                .tag(STREAM, settings.stream())
                .register(registry);
    }

    void published(int events, long nanos) {
        published.increment(events);
        publish.record(nanos, TimeUnit.NANOSECONDS);
    }
}
