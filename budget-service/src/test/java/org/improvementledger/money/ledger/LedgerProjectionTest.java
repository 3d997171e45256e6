package org.improvementledger.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.Authority;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.money.properties.ReplayedRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A small story with its figures worked by hand, in pounds. U is what the budget has not allocated; A, C and S are available, committed
 * and spent of the training; F is the funding, in credit.
 *
 * <pre>
 *                                            F        U       A      C      S
 * set 1,000 from council tax            −1,000    1,000
 * increased by 200 from a reserve       −1,200    1,200
 * reduced by 50                         −1,150    1,150
 * approved 600                                      550     600
 * released 100                                      650     500
 * corrected to 450                                  700     450
 * commitment of 300                                         150    300
 * spend of 120 against it                                   150    180    120
 * spend of 250 against it, 70 beyond                         80      0    370
 * the spend of 120 reversed                                 150     50    250
 * commitment released                                       200      0    250
 * spend of 230.01, a penny and 30 over                    −30.01          480.01
 * virement of 40 from U to A                        660     9.99
 * carried forward 160 to the next year              500                            (next year's U: 160)
 * </pre>
 */
class LedgerProjectionTest {

    private static final UUID BUDGET = new UUID(1, 1);
    private static final UUID NEXT = new UUID(1, 2);
    private static final UUID TRAINING = new UUID(2, 1);
    private static final UUID ORDER = NameBasedUuid.of("commitment", TRAINING.toString(), "PO-1");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 1);
    private static final Decision DECISION = new Decision("Cabinet", DAY, "CAB 2019/1", null, null, null);
    private static final Authority AUTHORITY = new Authority(1, null, false);

    private final ReplayedRows rows = new ReplayedRows(new LedgerProjection());

    @Test
    void theStoryWorkedByHand() {
        happens(set(BUDGET, "2019/20", "1000"));
        stands("-1000", "1000", "0", "0", "0");
        happens(new BudgetIncreased(
                BUDGET, new UUID(3, 1), pounds("200"), FundingSource.RESERVE, "Demand", DECISION, DAY));
        stands("-1200", "1200", "0", "0", "0");
        assertThat(balance("funding:reserve:2019-20")).isEqualTo(new BigDecimal("-200.00"));
        happens(new BudgetReduced(
                BUDGET, new UUID(3, 2), pounds("50"), FundingSource.COUNCIL_TAX, "Savings", DECISION, DAY));
        stands("-1150", "1150", "0", "0", "0");
        happens(proposed(TRAINING, "600"));
        happens(approved(TRAINING, "600"));
        stands("-1150", "550", "600", "0", "0");
        happens(new AllocationReleased(BUDGET, TRAINING, new UUID(3, 3), pounds("100"), "Fewer courses", DAY));
        stands("-1150", "650", "500", "0", "0");
        happens(corrected(null, "450"));
        stands("-1150", "700", "450", "0", "0");
        happens(new CommitmentRecorded(ORDER, BUDGET, TRAINING, "PO-1", "Harbour Training", DAY, pounds("300")));
        stands("-1150", "700", "150", "300", "0");
        happens(spend("AP-1", "120", "PO-1"));
        stands("-1150", "700", "150", "180", "120");
        happens(spend("AP-2", "250", "PO-1"));
        stands("-1150", "700", "80", "0", "370");
        happens(reversed("AP-1", "120", "PO-1"));
        stands("-1150", "700", "150", "50", "250");
        happens(new CommitmentReleased(ORDER, BUDGET, TRAINING, "Not needed"));
        stands("-1150", "700", "200", "0", "250");
        happens(spend("AP-3", "230.01", null));
        stands("-1150", "700", "-30.01", "0", "480.01");
        UUID virement = new UUID(4, 1);
        happens(new MoneyMovedOut(BUDGET, virement, null, pounds("40")));
        happens(new MoneyMovedIn(BUDGET, virement, TRAINING, pounds("40")));
        stands("-1150", "700", "-30.01", "0", "480.01");
        happens(new VirementApproved(
                virement,
                new MoneyPlace(BUDGET, null),
                new MoneyPlace(BUDGET, TRAINING),
                pounds("40"),
                Capacity.DIRECTOR,
                DECISION,
                AUTHORITY));
        stands("-1150", "660", "9.99", "0", "480.01");
        happens(new BudgetSet(
                NEXT,
                FinancialYear.of("2020/21"),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                pounds("1"),
                DECISION,
                DAY,
                null));
        happens(new CarryForwardApproved(
                new UUID(4, 2), BUDGET, NEXT, pounds("160"), Capacity.CHIEF_FINANCE_OFFICER, DECISION, AUTHORITY));
        stands("-1150", "500", "9.99", "0", "480.01");
        assertThat(balance("unallocated:" + NEXT)).isEqualTo(new BigDecimal("161.00"));
    }

    @Test
    void aReversalTakesBackExactlyWhatItsSpendDid() {
        approvedTraining();
        happens(new CommitmentRecorded(ORDER, BUDGET, TRAINING, "PO-1", "Harbour Training", DAY, pounds("100")));
        stands("-1000", "400", "500", "100", "0");
        happens(spend("AP-1", "100.01", "PO-1"));
        stands("-1000", "400", "499.99", "0", "100.01");
        happens(reversed("AP-1", "100.01", "PO-1"));
        stands("-1000", "400", "500", "100", "0");
        List<PostingRow> lines = rows.all(PostingRow.class);
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .extracting(PostingRow::account, PostingRow::debit, PostingRow::credit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "spent:" + TRAINING, new BigDecimal("0.00"), new BigDecimal("100.01")),
                        org.assertj.core.groups.Tuple.tuple(
                                "committed:" + TRAINING, new BigDecimal("100.00"), new BigDecimal("0.00")),
                        org.assertj.core.groups.Tuple.tuple(
                                "available:" + TRAINING, new BigDecimal("0.01"), new BigDecimal("0.00")));
    }

    @Test
    void afterItsCommitmentIsReleasedAReversalGoesBackToWhatIsAvailable() {
        approvedTraining();
        happens(new CommitmentRecorded(ORDER, BUDGET, TRAINING, "PO-1", "Harbour Training", DAY, pounds("100")));
        happens(spend("AP-1", "60", "PO-1"));
        happens(new CommitmentReleased(ORDER, BUDGET, TRAINING, "Not needed"));
        happens(reversed("AP-1", "60", "PO-1"));
        stands("-1000", "400", "600", "0", "0");
    }

    @Test
    void aCorrectionBeforeApprovalMovesNothingAndRenames() {
        happens(set(BUDGET, "2019/20", "1000"));
        happens(proposed(TRAINING, "600"));
        happens(corrected("Training for managers", "700"));
        stands("-1000", "1000", "0", "0", "0");
        happens(approved(TRAINING, "700"));
        happens(corrected("Training for all", null));
        stands("-1000", "300", "700", "0", "0");
        assertThat(rows.find(AccountRow.class, "available:" + TRAINING).name()).isEqualTo("Training for all");
    }

    @Test
    void aLineTellsItsEventAndItsRunningBalance() {
        approvedTraining();
        happens(spend("AP-1", "600.01", null));
        assertThat(rows.all(PostingRow.class).getLast())
                .isEqualTo(new PostingRow(
                        "3-2",
                        "available:" + TRAINING,
                        new UUID(0, 3),
                        "budget.spend-recorded",
                        DAY,
                        java.time.Instant.parse("2018-04-03T09:03:00Z"),
                        "Spend AP-1, Harbour Training",
                        new BigDecimal("0.00"),
                        new BigDecimal("600.01"),
                        new BigDecimal("-0.01")));
    }

    @Test
    void anEntryOutOfBalanceIsRefused() {
        Account account = new Account("funding:reserve:2019-20", AccountKind.FUNDING, "Reserve", "2019/20", null, null);
        JournalEntry entry = new JournalEntry("A penny is missing")
                .debit(account, new BigDecimal("10.00"))
                .credit(account, new BigDecimal("9.99"));
        assertThatThrownBy(entry::balancedLines).hasMessageContaining("out of balance by 0.01");
        assertThat(entry.credit(account, new BigDecimal("0.01")).balancedLines())
                .hasSize(3);
    }

    @Test
    void whatHasNoBeginningIsRefusedSoThatItsLineIsParked() {
        assertThatThrownBy(() -> happens(proposed(TRAINING, "1"))).hasMessageContaining("No budget was set");
        assertThatThrownBy(() -> happens(approved(TRAINING, "1"))).hasMessageContaining("no allocation proposed");
        approvedTraining();
        assertThatThrownBy(() -> happens(spend("AP-1", "1", "PO-9"))).hasMessageContaining("No commitment");
    }

    private void approvedTraining() {
        happens(set(BUDGET, "2019/20", "1000"));
        happens(proposed(TRAINING, "600"));
        happens(approved(TRAINING, "600"));
    }

    private void happens(BudgetServiceEvent event) {
        rows.happens(event, "finance-officer");
        assertThat(rows.all(AccountRow.class).stream()
                        .map(AccountRow::balance)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the trial balance after " + event)
                .isEqualByComparingTo("0");
    }

    /** @param funding of all sources together */
    private void stands(String funding, String unallocated, String available, String committed, String spent) {
        BigDecimal given = rows.all(AccountRow.class).stream()
                .filter(account -> account.kind() == AccountKind.FUNDING
                        && account.financialYear().equals("2019/20"))
                .map(AccountRow::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(given).isEqualByComparingTo(funding);
        assertThat(balance("unallocated:" + BUDGET)).isEqualByComparingTo(unallocated);
        assertThat(balance("available:" + TRAINING)).isEqualByComparingTo(available);
        assertThat(balance("committed:" + TRAINING)).isEqualByComparingTo(committed);
        assertThat(balance("spent:" + TRAINING)).isEqualByComparingTo(spent);
    }

    private BigDecimal balance(String account) {
        AccountRow row = rows.find(AccountRow.class, account);
        return row == null ? BigDecimal.ZERO : row.balance();
    }

    private static BudgetSet set(UUID id, String year, String amount) {
        return new BudgetSet(
                id,
                FinancialYear.of(year),
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                pounds(amount),
                DECISION,
                DAY,
                null);
    }

    private static AllocationProposed proposed(UUID id, String amount) {
        return new AllocationProposed(
                BUDGET, id, "Training", "Train social workers", pounds(amount), "CS-1", "Assessment", DAY, List.of());
    }

    private static AllocationApproved approved(UUID id, String amount) {
        return new AllocationApproved(BUDGET, id, pounds(amount), DAY, Capacity.DIRECTOR, DECISION, AUTHORITY);
    }

    private static AllocationCorrected corrected(@Nullable String title, @Nullable String amount) {
        return new AllocationCorrected(
                BUDGET,
                TRAINING,
                new UUID(3, 9),
                title,
                null,
                amount == null ? null : pounds(amount),
                null,
                null,
                null,
                "Mistyped");
    }

    private static SpendRecorded spend(String reference, String amount, @Nullable String commitment) {
        return new SpendRecorded(
                new UUID(5, reference.hashCode()),
                BUDGET,
                TRAINING,
                reference,
                "Harbour Training",
                DAY,
                Period.of("P2"),
                "A course",
                pounds(amount),
                null,
                "Training",
                commitment,
                null);
    }

    private static SpendReversed reversed(String reference, String amount, @Nullable String commitment) {
        return new SpendReversed(
                new UUID(5, reference.hashCode()),
                BUDGET,
                TRAINING,
                pounds(amount),
                Period.of("P2"),
                commitment,
                "Paid twice");
    }

    private static Money pounds(String amount) {
        return Money.of(amount);
    }
}
