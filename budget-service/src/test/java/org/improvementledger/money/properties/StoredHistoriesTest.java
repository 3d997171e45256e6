package org.improvementledger.money.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.RunningMoney;
import org.junit.jupiter.api.Test;

/**
 * Long histories of random commands through the running service: its event store on PostgreSQL, its relay's order, Kafka, and its read models. At the end of each and
 * at positions within it, what the service answers is what the independent oracle adds up from the events. A failure names its seed and position.
 */
class StoredHistoriesTest {

    private static final int HISTORIES = 24;

    private static final int COMMANDS = 250;

    /** Beside the last. */
    private static final int POSITIONS = 3;

    /** Each history closes a year, and a closed one stays closed: the first of two years that are its own. */
    private static final int FIRST_YEAR = 1901;

    /** Events that the histories must reach this often between them, or they would show nothing. */
    private static final int SEEN_AT_LEAST = 12;

    private final RunningMoney money = RunningMoney.shared();

    private final StoredEventsInOrder stored = new StoredEventsInOrder(money);

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void theReadModelsSayWhatTheOracleSaysAtEveryPositionLookedAt() {
        for (int history = 0; history < HISTORIES; history++) {
            FinancialYear year = new FinancialYear(FIRST_YEAR + 2 * history);
            try {
                history(history, year);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The history of seed " + history + " breaks a property", broken);
            }
        }
        for (String type : List.of(
                "budget.allocation-approved",
                "budget.allocation-corrected",
                "budget.allocation-released",
                "budget.commitment-recorded",
                "budget.commitment-released",
                "budget.spend-recorded",
                "budget.spend-reversed",
                "budget.forecast-made",
                "budget.virement-approved",
                "budget.carry-forward-approved",
                "budget.financial-year-closed",
                "budget.adjustment-authorised",
                RandomCommands.ADJUSTMENT_POSTED)) {
            assertThat(seen.getOrDefault(type, 0)).as(type + " of " + seen).isGreaterThanOrEqualTo(SEEN_AT_LEAST);
        }
    }

    private void history(int seed, FinancialYear year) {
        long before = stored.lastPosition();
        RandomCommands commands = new RandomCommands(seed, year, COMMANDS);
        for (int command = 0; command < COMMANDS; command++) {
            send(commands.next(), commands.actor(), commands.capacity());
        }
        List<PublishedEvent> events = stored.after(before);
        awaitApplied(events.getLast().position());
        Random random = new Random(seed);
        List<Long> positions = new ArrayList<>();
        for (int place = 0; place < POSITIONS; place++) {
            positions.add(events.get(random.nextInt(events.size())).position());
        }
        positions.add(events.getLast().position());
        for (long position : positions) {
            Oracle oracle = new Oracle();
            events.stream()
                    .filter(event -> event.position() <= position)
                    .forEach(event -> oracle.happened((BudgetServiceEvent) event.payload()));
            new AnswersCheck(money, oracle, year, position).check();
        }
        events.forEach(event -> {
            seen.merge(event.type(), 1, Integer::sum);
            if (RandomCommands.isAdjustment((BudgetServiceEvent) event.payload())) {
                seen.merge(RandomCommands.ADJUSTMENT_POSTED, 1, Integer::sum);
            }
        });
    }

    private void send(Object command, String actor, Capacity capacity) {
        CommandContext context = new CommandContext(
                new Actor(actor, Set.of(), Set.of(capacity.code()), actor),
                capacity.code(),
                null,
                null,
                null,
                "random history",
                null,
                null);
        try {
            money.context().getBean(Commands.class).handle(context, command);
        } catch (RuleRefusedException
                | SegregationRefusedException
                | CapacityNotHeldException
                | NotFoundException refused) {
            // As people are refused: the history goes on without it.
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    private void awaitApplied(long position) {
        ReadModels readModels = money.context().getBean(ReadModels.class);
        List<Projection> projections = money.context().getBeansOfType(Projection.class).values().stream()
                .filter(projection -> projection.stream().equals("budget"))
                .toList();
        assertThat(projections).hasSizeGreaterThan(5);
        await().atMost(Duration.ofSeconds(120)).until(() -> projections.stream()
                .allMatch(projection -> readModels
                                .of(projection, projection.tables().getFirst())
                                .lastApplied()
                        >= position));
    }
}
