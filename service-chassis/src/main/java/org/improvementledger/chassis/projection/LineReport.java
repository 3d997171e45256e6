package org.improvementledger.chassis.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What others may see of a line: its state in words and its metrics. Written by the line's thread, read by any. */
final class LineReport {

    private final Clock clock;
    private final Counter appliedEvents;
    private volatile View view;
    private volatile boolean leading;

    /** The line at one moment. */
    record View(
            ProjectionState state,
            long position,
            long lagEvents,
            @Nullable Instant lastRecordedAt,
            long parkedLines,
            long parkedEvents,
            @Nullable String detail,
            @Nullable String lastError,
            Instant since) {}

    LineReport(String projection, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.view = new View(ProjectionState.IDLE, -1, -1, null, 0, 0, null, null, clock.instant());
        this.appliedEvents = Counter.builder("ledger.projection.applied")
                .description("Events applied or parked by this instance")
                .tag("projection", projection)
                .register(meters);
        Gauges gauges = new Gauges(this, projection, meters);
        gauges.add("position", "Last position applied", report -> report.view.position());
        gauges.add("lag.events", "Records not yet applied", report -> report.view.lagEvents());
        gauges.add("lag.seconds", "Age of what is not yet applied", LineReport::lagSeconds);
        gauges.add("parked.lines", "Aggregates parked", report -> report.view.parkedLines());
        gauges.add(
                "stopped",
                "1 while the history it reads has a hole or contradicts itself",
                report -> report.view.state() == ProjectionState.STOPPED ? 1 : 0);
    }

    private record Gauges(LineReport report, String projection, MeterRegistry meters) {
        void add(String name, String description, ToDoubleFunction<LineReport> value) {
            Gauge.builder("ledger.projection." + name, report, value)
                    .description(description)
                    .tag("projection", projection)
                    .register(meters);
        }
    }

    View view() {
        return view;
    }

    /** Whether this instance leads the projection now. */
    boolean leading() {
        return leading;
    }

    double lagSeconds() {
        View seen = view;
        Instant last = seen.lastRecordedAt();
        if (seen.lagEvents() == 0 || last == null || !leading) {
            return 0;
        }
        return Math.max(0, Duration.between(last, clock.instant()).toMillis() / 1000.0);
    }

    void leads(boolean now) {
        leading = now;
    }

    void applied(int events) {
        appliedEvents.increment(events);
    }

    /** How far the writer is. */
    void show(ProjectionWriter writer, long lag) {
        View before = view;
        Progress progress = writer.progress();
        view = new View(
                before.state(),
                progress.nextPosition() - 1,
                lag,
                progress.lastRecordedAt(),
                writer.parked().lines(),
                writer.parked().events(),
                before.detail(),
                before.lastError(),
                before.since());
    }

    /** What the line does now; the last error stays until there is another. */
    void say(ProjectionState state, @Nullable String detail, @Nullable String error) {
        View before = view;
        boolean same = before.state() == state;
        view = new View(
                state,
                before.position(),
                before.lagEvents(),
                before.lastRecordedAt(),
                before.parkedLines(),
                before.parkedEvents(),
                detail,
                error == null ? before.lastError() : error,
                same ? before.since() : clock.instant());
    }
}
