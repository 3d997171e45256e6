package org.improvementledger.actionplan.timekeeping;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every feature what by today has come and has it recorded. Safe to run at once with itself: the aggregates decide. */
@Component
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    /** Who sets off what the service records by itself. */
    static final String ACTOR = "timekeeping";

    private final List<Timekeeper> timekeepers;
    private final Commands commands;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicLong lastFinished;

    Sweeps(List<Timekeeper> timekeepers, Commands commands, Clock clock, MeterRegistry meters) {
        this.timekeepers = List.copyOf(timekeepers);
        this.commands = commands;
        this.clock = clock;
        this.meters = meters;
        lastFinished = Objects.requireNonNull(meters.gauge("ledger.timekeeping.last.sweep", new AtomicLong()));
    }

    /** One sweep for today; what fails is counted and does not stop the rest. */
    public SweepBody sweep() {
        LocalDate day = LocalDate.now(clock);
        int noticed = 0;
        int unchanged = 0;
        int failed = 0;
        for (Timekeeper timekeeper : timekeepers) {
            List<Object> candidates = candidates(timekeeper, day);
            if (candidates == null) {
                failed++;
                continue;
            }
            for (Object command : candidates) {
                Boolean changed = send(timekeeper, command);
                if (changed == null) {
                    failed++;
                } else if (changed) {
                    noticed++;
                } else {
                    unchanged++;
                }
            }
        }
        lastFinished.set(clock.instant().getEpochSecond());
        return new SweepBody(day, noticed, unchanged, failed);
    }

    /** What is due; null where it could not be found out. */
    private @Nullable List<Object> candidates(Timekeeper timekeeper, LocalDate day) {
        try (Stream<Object> due = timekeeper.due(day)) {
            return due.toList();
        } catch (RuntimeException failure) {
            count(timekeeper, failure);
            return null;
        }
    }

    /** Whether anything was recorded; null where it failed. */
    private @Nullable Boolean send(Timekeeper timekeeper, Object command) {
        Actor service = new Actor(ACTOR, Set.of(), Set.of(), "Timekeeping");
        String correlation = UUID.randomUUID().toString();
        try {
            return commands.handle(
                            new CommandContext(service, null, null, null, null, correlation, null, null), command)
                    .changed();
        } catch (RuntimeException failure) {
            count(timekeeper, failure);
            return null;
        }
    }

    private void count(Timekeeper timekeeper, RuntimeException failure) {
        LOG.warn("What is due of {} was not recorded; the next sweep tries again", timekeeper.name(), failure);
        meters.counter("ledger.timekeeping.failures", "of", timekeeper.name()).increment();
    }
}
