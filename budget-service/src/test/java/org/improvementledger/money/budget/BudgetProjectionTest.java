package org.improvementledger.money.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.Decision;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.money.GoldenHistory;
import org.improvementledger.money.allocation.AllocationFiguresRow;
import org.improvementledger.money.allocation.AllocationRow;
import org.improvementledger.money.allocation.AllocationStatus;
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.commitment.CommitmentRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every event of the stream gives the rows it should, to the penny. */
class BudgetProjectionTest {

    private static final UUID BUDGET = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    private static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    private static final UUID OTHER_BUDGET = UUID.fromString("41c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4d08");
    private static final UUID OTHER_ALLOCATION = UUID.fromString("93b4c5d6-e7f8-4091-a2b3-c4d5e6f7a809");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final LocalDate DAY = LocalDate.of(2018, 10, 12);
    private static final Decision DECISION =
            new Decision("Cabinet", LocalDate.of(2018, 11, 15), "CAB 2018/112", null, null, null);
    private static final Authority AUTHORITY = new Authority(1, Money.of("20000000"), false);

    private final Set<String> fed = new HashSet<>();
    private GoldenHistory history = new GoldenHistory(new BudgetProjection());

    @Test
    void everyEventOfTheStreamGivesItsRows() {
        feed("budget.budget-set");
        assertThat(budget().amount()).isEqualTo("10772000.00");
        assertThat(budget().current()).isEqualTo("10772000.00");
        assertThat(budget().setBy()).isEqualTo("finance-officer");
        figures("10772000.00", "0.00", "0.00", null);

        feed("budget.allocation-proposed");
        assertThat(allocation().status()).isEqualTo(AllocationStatus.PROPOSED);
        assertThat(allocation().actionIds()).containsExactly(ACTION);
        assertThat(budget().awaitingApproval()).isEqualTo("10600000.00");
        assertThat(budget().allocations()).isEqualTo(1);
        noMoneyYet();

        feed("budget.allocation-approved");
        assertThat(allocation().status()).isEqualTo(AllocationStatus.APPROVED);
        assertThat(Objects.requireNonNull(allocation().approval()).capacity()).isEqualTo(Capacity.CABINET);
        assertThat(budget().allocated()).isEqualTo("10600000.00");
        assertThat(budget().unallocated()).isEqualTo("172000.00");
        assertThat(budget().awaitingApproval()).isEqualTo("0.00");
        assertThat(ofAllocation().approved()).isEqualTo("10600000.00");
        assertThat(budget().version()).isEqualTo(2);

        feed("budget.allocation-corrected");
        assertThat(allocation().amount()).isEqualTo("10500000.00");
        assertThat(allocation().title()).isEqualTo("In-year allocation to children's placements");
        assertThat(allocation().effectiveOn()).isEqualTo("2018-06-01");
        assertThat(allocation().words()).contains("Residential care");
        assertThat(allocation().correctedBy()).as("after the approval").isEmpty();
        assertThat(budget().unallocated()).isEqualTo("272000.00");

        feed("budget.allocation-released");
        assertThat(allocation().amount()).isEqualTo("10250000.00");
        assertThat(budget().unallocated()).isEqualTo("522000.00");

        feed("budget.budget-increased");
        feed("budget.budget-reduced");
        assertThat(budget().current()).isEqualTo("11402000.00");
        assertThat(budget().unallocated()).isEqualTo("1152000.00");
        assertThat(budget().increases()).isEqualTo("750000.00");
        assertThat(budget().reductions()).isEqualTo("120000.00");
        assertThat(budget().amount()).isEqualTo("10772000.00");

        feed("budget.action-unlinked");
        assertThat(allocation().actionIds()).isEmpty();
        feed("budget.action-linked");
        assertThat(allocation().actionIds()).containsExactly(ACTION);

        feed("budget.forecast-made");
        figures("11402000.00", "0.00", "0.00", "10550000.00");
        assertThat(ofAllocation().variance()).isEqualTo("300000.00");
        feed("budget.forecast-made");
        assertThat(spending().forecast()).as("the last one counts, once").isEqualTo("10550000.00");

        moneyMoves();
        moneyIsSpent();
        feed("budget.budget-closed");
        assertThat(Objects.requireNonNull(budget().closure()).closedOn()).isEqualTo("2019-04-30");
        nothingElseChangesARow();
        decidedOtherwise();

        assertThat(fed)
                .as("every event of the stream")
                .containsExactlyInAnyOrderElementsOf(GoldenHistory.typesOf(PublishedEvents.budget()));
    }

    private void moneyMoves() {
        other();
        feed("budget.virement-approved");
        assertThat(allocation().amount()).isEqualTo("10210000.00");
        assertThat(budget().virementsOut()).isEqualTo("40000.00");
        assertThat(budget().current()).isEqualTo("11362000.00");
        assertThat(budget().unallocated()).isEqualTo("1152000.00");
        assertThat(of(OTHER_BUDGET).virementsIn()).isEqualTo("40000.00");
        assertThat(of(OTHER_BUDGET).current()).isEqualTo("140000.00");
        assertThat(of(OTHER_BUDGET).allocated()).isEqualTo("100000.00");
        assertThat(of(OTHER_BUDGET).unallocated()).isEqualTo("40000.00");
        assertThat(Objects.requireNonNull(history.find(AllocationRow.class, OTHER_ALLOCATION))
                        .amount())
                .isEqualTo("100000.00");

        feed("budget.carry-forward-approved");
        assertThat(budget().carriedOut()).isEqualTo("85000.00");
        assertThat(budget().current()).isEqualTo("11277000.00");
        assertThat(of(OTHER_BUDGET).carriedIn()).isEqualTo("85000.00");
        assertThat(of(OTHER_BUDGET).current()).isEqualTo("225000.00");

        // Inside one budget only what is allocated changes.
        feed(new VirementApproved(
                UUID.randomUUID(),
                new MoneyPlace(BUDGET, ALLOCATION),
                new MoneyPlace(BUDGET, null),
                Money.of("10000"),
                Capacity.DIRECTOR,
                DECISION,
                AUTHORITY));
        assertThat(budget().current()).isEqualTo("11277000.00");
        assertThat(budget().virementsIn()).isEqualTo("0.00");
        assertThat(budget().virementsOut()).isEqualTo("40000.00");
        assertThat(budget().allocated()).isEqualTo("10200000.00");
        assertThat(allocation().amount()).isEqualTo("10200000.00");
        assertThat(ofAllocation().approved()).isEqualTo("10200000.00");

        BudgetRow before = budget();
        feed("budget.money-moved-out");
        assertThat(budget()).as("the approval moved it already").isEqualTo(before.at(before.version() + 1));
        BudgetRow taking = of(OTHER_BUDGET);
        feed("budget.money-moved-in");
        assertThat(of(OTHER_BUDGET)).as("the approval moved it already").isEqualTo(taking.at(taking.version() + 1));
    }

    private void moneyIsSpent() {
        UUID commitment = CommitmentId.of(ALLOCATION, "PO-20188");
        feed(new CommitmentRecorded(
                commitment, BUDGET, ALLOCATION, "PO-20188", "Harbour Training", DAY, Money.of("18000")));
        figures("11277000.00", "0.00", "18000.00", "10550000.00");
        BudgetRow before = budget();

        feed(spent("AP-1", "6000", "PO-20188"));
        figures("11277000.00", "6000.00", "12000.00", "10550000.00");
        assertThat(Objects.requireNonNull(history.find(CommitmentRow.class, commitment))
                        .open())
                .isEqualTo("12000.00");
        feed(spent("AP-2", "12000.01", "PO-20188"));
        figures("11277000.00", "18000.01", "0.00", "10550000.00");
        feed(spent("AP-3", "100.00", null));
        figures("11277000.00", "18100.01", "0.00", "10550000.00");
        feed(new SpendReversed(
                UUID.randomUUID(), BUDGET, ALLOCATION, Money.of("12000.01"), new Period(7), "PO-20188", "Wrong"));
        figures("11277000.00", "6100.00", "12000.00", "10550000.00");
        assertThat(ofAllocation().available()).isEqualTo("10181900.00");
        feed(new CommitmentReleased(commitment, BUDGET, ALLOCATION, "The last day was cancelled"));
        figures("11277000.00", "6100.00", "0.00", "10550000.00");
        feed(spent("AP-4", "1.00", "PO-20188"));
        figures("11277000.00", "6101.00", "0.00", "10550000.00");
        assertThat(spending().available(budget())).isEqualTo("11270899.00");
        assertThat(spending().variance(budget())).isEqualTo("-727000.00");
        assertThat(budget()).as("spend leaves the wide row alone").isEqualTo(before);
    }

    private void nothingElseChangesARow() {
        List<BudgetRow> before = history.all(BudgetRow.class);
        List<BudgetSpendingRow> spending = history.all(BudgetSpendingRow.class);
        List<AllocationFiguresRow> figures = history.all(AllocationFiguresRow.class);
        List<AllocationRow> allocations = history.all(AllocationRow.class);
        for (String type : List.of(
                "virement-proposed",
                "virement-rejected",
                "carry-forward-proposed",
                "carry-forward-rejected",
                "delegation-scheme-set",
                "financial-year-closed",
                "adjustment-authorised",
                "spend-redacted",
                "redaction-lifted",
                "return-frozen",
                "spend-import-started",
                "spend-import-finished",
                "text-erased")) {
            feed("budget." + type);
        }
        assertThat(history.all(BudgetRow.class)).isEqualTo(before);
        assertThat(history.all(BudgetSpendingRow.class)).isEqualTo(spending);
        assertThat(history.all(AllocationFiguresRow.class)).isEqualTo(figures);
        assertThat(history.all(AllocationRow.class)).isEqualTo(allocations);
    }

    private void decidedOtherwise() {
        for (String type : List.of("budget.allocation-rejected", "budget.allocation-withdrawn")) {
            history = new GoldenHistory(new BudgetProjection());
            feed("budget.budget-set");
            feed("budget.allocation-proposed");
            history.happens("budget.allocation-corrected", "second-finance-officer");
            assertThat(budget().awaitingApproval()).isEqualTo("10500000.00");
            assertThat(allocation().correctedBy()).containsExactly("second-finance-officer");
            feed(type);
            assertThat(budget().awaitingApproval()).isEqualTo("0.00");
            assertThat(budget().unallocated()).isEqualTo("10772000.00");
            noMoneyYet();
        }
        assertThat(allocation().status()).isEqualTo(AllocationStatus.WITHDRAWN);
        assertThat(Objects.requireNonNull(allocation().withdrawal()).reason()).isEqualTo("Another grant pays for it");
    }

    @Test
    void whatHasNoBeginningIsRefusedSoThatItsLineIsParked() {
        assertThatThrownBy(() -> feed("budget.allocation-proposed")).hasMessage("The budget was never set");
        assertThatThrownBy(() -> feed("budget.spend-recorded")).hasMessage("The allocation was never proposed");
        feed("budget.budget-set");
        assertThatThrownBy(() -> feed("budget.allocation-approved")).hasMessage("The allocation was never proposed");
        assertThatThrownBy(() -> feed("budget.spend-recorded")).hasMessage("The allocation was never proposed");
        assertThatThrownBy(() -> feed("budget.commitment-released")).hasMessage("The commitment was never recorded");
    }

    @Test
    void noEventWritesARowThatItDoesNotChange() {
        assertThat(written("budget.budget-set")).containsExactlyInAnyOrder(budget());
        assertThat(written("budget.allocation-proposed")).containsExactlyInAnyOrder(budget(), allocation());
        assertThat(written("budget.allocation-approved"))
                .containsExactlyInAnyOrder(budget(), allocation(), ofAllocation());
        assertThat(written("budget.forecast-made")).containsExactlyInAnyOrder(budget(), spending(), ofAllocation());
    }

    /** The rows of all tables that are there with the event and were not before. */
    private Set<Record> written(String type) {
        Set<Record> before = rows();
        feed(type);
        Set<Record> after = rows();
        after.removeAll(before);
        return after;
    }

    private Set<Record> rows() {
        Set<Record> rows = new HashSet<>();
        new BudgetProjection().tables().forEach(table -> rows.addAll(history.all(table)));
        return rows;
    }

    /** Another budget of £100,000.00 with one allocation of £60,000.00 out of it. */
    private void other() {
        feed(new BudgetSet(
                OTHER_BUDGET,
                FinancialYear.of("2018/19"),
                "Youth services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                Money.of("100000"),
                DECISION,
                DAY,
                null));
        feed(new AllocationProposed(
                OTHER_BUDGET,
                OTHER_ALLOCATION,
                "Youth work",
                "Evenings",
                Money.of("60000"),
                "YS-1",
                "Youth",
                DAY,
                List.of()));
        feed(new AllocationApproved(
                OTHER_BUDGET, OTHER_ALLOCATION, Money.of("60000"), DAY, Capacity.DIRECTOR, DECISION, AUTHORITY));
    }

    private static SpendRecorded spent(String reference, String pounds, @Nullable String commitment) {
        return new SpendRecorded(
                UUID.randomUUID(),
                BUDGET,
                ALLOCATION,
                reference,
                "Harbour Training",
                DAY,
                new Period(7),
                "Training in direct work",
                Money.of(pounds),
                null,
                "Education and training",
                commitment,
                null);
    }

    /** Of the budget and, where money is spent or promised, of its only allocation that does. */
    private void figures(String current, String actual, String committed, @Nullable String forecast) {
        assertThat(budget().current()).isEqualTo(current);
        assertThat(spending().actual()).isEqualTo(actual);
        assertThat(spending().committed()).isEqualTo(committed);
        assertThat(spending().forecast()).isEqualTo(forecast == null ? null : new BigDecimal(forecast));
        if (history.find(AllocationFiguresRow.class, ALLOCATION) != null) {
            assertThat(ofAllocation().actual()).isEqualTo(actual);
            assertThat(ofAllocation().committed()).isEqualTo(committed);
        }
    }

    private BudgetRow budget() {
        return of(BUDGET);
    }

    private BudgetRow of(UUID id) {
        return Objects.requireNonNull(history.find(BudgetRow.class, id));
    }

    private BudgetSpendingRow spending() {
        BudgetSpendingRow found = history.find(BudgetSpendingRow.class, BUDGET);
        return found == null ? BudgetSpendingRow.none(BUDGET) : found;
    }

    private AllocationRow allocation() {
        return Objects.requireNonNull(history.find(AllocationRow.class, ALLOCATION));
    }

    /** No row of nothing is written for it. */
    private void noMoneyYet() {
        assertThat(history.find(AllocationFiguresRow.class, ALLOCATION)).isNull();
    }

    private AllocationFiguresRow ofAllocation() {
        return Objects.requireNonNull(history.find(AllocationFiguresRow.class, ALLOCATION));
    }

    private void feed(String type) {
        fed.add(type);
        history.happens(type, "finance-officer");
    }

    private void feed(DomainEvent event) {
        fed.add(PublishedEvents.typeOf(event.getClass()).name());
        history.tells(event, "finance-officer", GoldenHistory.BEGINNING);
    }
}
