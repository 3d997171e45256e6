package org.improvementledger.money.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.money.allocation.AllocationFiguresRow;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.budget.BudgetProjection;
import org.improvementledger.money.budget.BudgetRow;
import org.improvementledger.money.budget.BudgetSpendingRow;
import org.improvementledger.money.ledger.AccountKind;
import org.improvementledger.money.ledger.AccountRow;
import org.improvementledger.money.ledger.LedgerProjection;
import org.improvementledger.money.ledger.PostingRow;
import org.junit.jupiter.api.Test;

/**
 * Whatever is commanded in whatever order: the ledger is in balance at every position, its balances are what the domain's formulas give, and no budget gives more
 * than it has. A failure names its seed, and the seed gives the same history again.
 */
class MoneyPropertiesTest {

    private static final int HISTORIES = 2_000;

    private static final int COMMANDS = 80;

    /** Events that move money, each of which the histories must reach this often, or they would show nothing. */
    private static final int SEEN_AT_LEAST = 50;

    /** The store in memory looks through all it holds whenever an aggregate is loaded, so it is begun anew after this many. */
    private static final int HISTORIES_IN_A_STORE = 10;

    /** Histories in one store close years of their own. */
    private static final int FIRST_YEAR = 2001;

    private InMemoryMoney money = new InMemoryMoney();

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void theBooksAreRightAtEveryPositionOfEveryHistory() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            if (seed % HISTORIES_IN_A_STORE == 0) {
                money = new InMemoryMoney();
            }
            try {
                history(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The history of seed " + seed + " breaks a property", broken);
            }
        }
        for (String type : List.of(
                "budget.budget-set",
                "budget.budget-increased",
                "budget.budget-reduced",
                "budget.budget-closed",
                "budget.allocation-approved",
                "budget.allocation-corrected",
                "budget.allocation-released",
                "budget.commitment-recorded",
                "budget.commitment-released",
                "budget.spend-recorded",
                "budget.spend-reversed",
                "budget.virement-approved",
                "budget.carry-forward-approved",
                "budget.financial-year-closed",
                "budget.adjustment-authorised",
                RandomCommands.ADJUSTMENT_POSTED)) {
            assertThat(seen.getOrDefault(type, 0)).as(type + " of " + seen).isGreaterThan(SEEN_AT_LEAST);
        }
    }

    private void history(long seed) {
        RandomCommands commands = new RandomCommands(
                seed, new FinancialYear(FIRST_YEAR + 2 * (int) (seed % HISTORIES_IN_A_STORE)), COMMANDS);
        Oracle oracle = new Oracle();
        ReplayedRows ledger = new ReplayedRows(new LedgerProjection());
        ReplayedRows figures = new ReplayedRows(new BudgetProjection());
        for (int command = 0; command < COMMANDS; command++) {
            for (BudgetServiceEvent event : money.send(commands.next(), commands.actor(), commands.capacity())) {
                oracle.happened(event);
                ledger.happens(event, "somebody");
                seen.merge(PublishedEvents.typeOf(event.getClass()).name(), 1, Integer::sum);
                if (RandomCommands.isAdjustment(event)) {
                    seen.merge(RandomCommands.ADJUSTMENT_POSTED, 1, Integer::sum);
                }
                figures.happens(event, "somebody");
                check(oracle, ledger);
                checkFigures(oracle, figures);
            }
        }
        statementsRunToTheirBalances(ledger);
        replayGivesTheSame(oracle, new LedgerProjection(), ledger);
        replayGivesTheSame(oracle, new BudgetProjection(), figures);
    }

    private static void check(Oracle oracle, ReplayedRows ledger) {
        Map<AccountKind, BigDecimal> sums = new EnumMap<>(AccountKind.class);
        for (AccountRow account : ledger.all(AccountRow.class)) {
            sums.merge(account.kind(), account.balance(), BigDecimal::add);
        }
        assertThat(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the trial balance")
                .isEqualByComparingTo("0");
        assertThat(Money.of(
                        sums.getOrDefault(AccountKind.FUNDING, BigDecimal.ZERO).negate()))
                .as("funding")
                .isEqualTo(oracle.funding());
        Money current = Money.ZERO;
        for (UUID budget : oracle.budgets()) {
            current = current.plus(oracle.current(budget));
            assertThat(oracle.unallocated(budget))
                    .as("approved never above budget")
                    .isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(balance(ledger, AccountKind.UNALLOCATED, budget)).isEqualTo(oracle.unallocated(budget));
        }
        assertThat(current).as("money that moves stays").isEqualTo(oracle.funding());
        for (UUID allocation : oracle.allocations()) {
            assertThat(balance(ledger, AccountKind.AVAILABLE, allocation))
                    .as("available")
                    .isEqualTo(oracle.available(allocation));
            assertThat(balance(ledger, AccountKind.COMMITTED, allocation))
                    .as("committed")
                    .isEqualTo(oracle.committed(allocation));
            assertThat(balance(ledger, AccountKind.SPENT, allocation))
                    .as("spent")
                    .isEqualTo(oracle.actual(allocation));
        }
    }

    /** The figures that pages show beside the ledger: the same, to the penny. */
    private static void checkFigures(Oracle oracle, ReplayedRows figures) {
        for (UUID budget : oracle.budgets()) {
            BudgetRow row = figures.find(BudgetRow.class, budget);
            Money spent = Money.ZERO;
            Money promised = Money.ZERO;
            for (UUID allocation : oracle.allocations(budget)) {
                spent = spent.plus(oracle.actual(allocation));
                promised = promised.plus(oracle.committed(allocation));
            }
            assertThat(Money.of(row.current())).as("current").isEqualTo(oracle.current(budget));
            assertThat(Money.of(row.allocated())).as("allocated").isEqualTo(oracle.allocated(budget));
            assertThat(Money.of(row.unallocated())).as("unallocated").isEqualTo(oracle.unallocated(budget));
            BudgetSpendingRow spending = Objects.requireNonNullElseGet(
                    figures.find(BudgetSpendingRow.class, budget), () -> BudgetSpendingRow.none(budget));
            assertThat(Money.of(spending.actual())).as("actual").isEqualTo(spent);
            assertThat(Money.of(spending.committed())).as("committed").isEqualTo(promised);
        }
        for (UUID allocation : oracle.allocations()) {
            AllocationFiguresRow row = Objects.requireNonNullElseGet(
                    figures.find(AllocationFiguresRow.class, allocation),
                    () -> AllocationFiguresRow.none(figures.find(AllocationRow.class, allocation)));
            assertThat(Money.of(row.approved())).as("approved").isEqualTo(oracle.approved(allocation));
            assertThat(Money.of(row.approved().subtract(row.actual()).subtract(row.committed())))
                    .as("available")
                    .isEqualTo(oracle.available(allocation));
            Money said = oracle.forecast(allocation);
            assertThat(row.forecast() == null ? null : Money.of(row.forecast()))
                    .as("forecast, and with it variance")
                    .isEqualTo(said);
        }
    }

    private static void statementsRunToTheirBalances(ReplayedRows ledger) {
        Map<String, BigDecimal> running = new HashMap<>();
        for (PostingRow line : ledger.all(PostingRow.class)) {
            BigDecimal balance = running.merge(line.account(), line.debit().subtract(line.credit()), BigDecimal::add);
            assertThat(line.balance()).as(line.toString()).isEqualByComparingTo(balance);
        }
        for (AccountRow account : ledger.all(AccountRow.class)) {
            assertThat(running.get(account.code())).isEqualByComparingTo(account.balance());
        }
    }

    private static void replayGivesTheSame(Oracle oracle, Projection projection, ReplayedRows first) {
        ReplayedRows again = new ReplayedRows(projection);
        oracle.history().forEach(event -> again.happens(event, "somebody"));
        assertThat(again.everything()).isEqualTo(first.everything());
    }

    private static Money balance(ReplayedRows ledger, AccountKind kind, UUID place) {
        AccountRow row = ledger.find(AccountRow.class, kind.code() + ":" + place);
        return row == null ? Money.ZERO : Money.of(row.balance());
    }
}
