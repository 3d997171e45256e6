package org.improvementledger.actionplan.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.stereotype.Component;

/** How many deadlines stand how, for an alarm before people look; without a database it is not a number. */
@Component
class DeadlineMetrics implements MeterBinder {

    private final Deadlines deadlines;
    private final Clock clock = Clock.system(TimeFormat.ZONE);

    DeadlineMetrics(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(DeadlineStanding.values()).filter(DeadlineStanding::isOpen).forEach(standing -> Gauge.builder(
                        "ledger.deadlines", () -> count(standing))
                .description("Deadlines of inspections that stand so today")
                .tag("standing", standing.code())
                .register(registry));
    }

    private double count(DeadlineStanding standing) {
        return deadlines.all(Moment.now(clock.instant())).stream()
                .filter(deadline -> deadline.standing() == standing)
                .count();
    }
}
