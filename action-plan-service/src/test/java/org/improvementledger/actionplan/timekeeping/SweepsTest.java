package org.improvementledger.actionplan.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.junit.jupiter.api.Test;

/** One sweep: what fails is told and tried again, and stops nothing else. */
class SweepsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 10, 1);

    /** The first moment of the day in London, which is the evening before in the world's time. */
    private static final Clock MIDNIGHT =
            Clock.fixed(Instant.parse("2019-09-30T23:00:00Z"), ZoneId.of("Europe/London"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final List<Object> sent = new ArrayList<>();

    private record Due(String name, Function<LocalDate, Stream<Object>> commands) implements Timekeeper {

        @Override
        public Stream<Object> due(LocalDate day) {
            return commands.apply(day);
        }
    }

    private Sweeps sweeps(Timekeeper... timekeepers) {
        return new Sweeps(List.of(timekeepers), new Recording(), MIDNIGHT, meters);
    }

    private final class Recording implements Commands {

        @Override
        public CommandAnswer handle(CommandContext context, Object command) {
            assertThat(context.actor().id()).isEqualTo(Sweeps.ACTOR);
            sent.add(command);
            if (command.equals("broken")) {
                throw new IllegalStateException("An aggregate that cannot be loaded");
            }
            return new CommandAnswer(UUID.randomUUID(), 1, command.equals("new"));
        }
    }

    @Test
    void anItemThatFailsDoesNotStopTheOthers() {
        Timekeeper actions = new Due("actions", day -> Stream.of("broken", "new", "known"));
        Timekeeper reviews = new Due("reviews", day -> Stream.of("new"));
        assertThat(sweeps(actions, reviews).sweep()).isEqualTo(new SweepBody(DAY, 2, 1, 1));
        assertThat(sent).containsExactly("broken", "new", "known", "new");
        assertThat(meters.counter("ledger.timekeeping.failures", "of", "actions")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aFeatureThatCannotTellWhatIsDueDoesNotStopTheOthersAndCountsAsFailed() {
        Timekeeper actions = new Due("actions", day -> {
            throw new IllegalStateException("The rows cannot be read");
        });
        Timekeeper reviews = new Due("reviews", day -> Stream.of("new"));
        assertThat(sweeps(actions, reviews).sweep()).isEqualTo(new SweepBody(DAY, 1, 0, 1));
        assertThat(meters.counter("ledger.timekeeping.failures", "of", "actions")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSweepIsForTheDayInLondonAndTellsWhenItWas() {
        List<LocalDate> asked = new ArrayList<>();
        sweeps(new Due("actions", day -> {
                    asked.add(day);
                    return Stream.empty();
                }))
                .sweep();
        assertThat(asked).containsExactly(DAY);
        assertThat(meters.get("ledger.timekeeping.last.sweep").gauge().value())
                .isEqualTo(MIDNIGHT.instant().getEpochSecond());
    }
}
