package org.improvementledger.money.ledger;

import static org.improvementledger.money.ledger.AccountKind.AVAILABLE;
import static org.improvementledger.money.ledger.AccountKind.COMMITTED;
import static org.improvementledger.money.ledger.AccountKind.SPENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetIncreased;
import org.improvementledger.events.BudgetReduced;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.BudgetTextErased;
import org.improvementledger.events.CarryForwardApproved;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CarryForwardRejected;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.DelegationSchemeEvent;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.ForecastMade;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyMovedIn;
import org.improvementledger.events.MoneyMovedOut;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.SpendImportEvent;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.events.TransparencyReturnEvent;
import org.improvementledger.events.VirementApproved;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.events.VirementRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every event that moves money as one balanced journal entry, so that the accounts' balances add up to nothing at every position.
 * An event without money has none. {@code docs/decisions} tells the chart of accounts.
 */
@Component
public class LedgerProjection implements Projection {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String stream() {
        return "budget";
    }

    @Override
    public List<Class<? extends Record>> tables() {
        return List.of(AccountRow.class, PostingRow.class, PlaceRow.class, OpenCommitmentRow.class);
    }

    @Override
    public boolean atLeisure() {
        return true;
    }

    @Override
    public void project(PublishedEvent event, Rows rows) {
        BudgetServiceEvent happened = (BudgetServiceEvent) event.payload();
        JournalEntry entry = entry(happened, rows);
        if (entry != null) {
            post(event, happened.effectiveDate(), entry, rows);
        }
    }

    /** The event's journal entry, or null where no money moves; what later entries need to know is kept on the way. */
    private static @Nullable JournalEntry entry(BudgetServiceEvent happened, Rows rows) {
        return switch (happened) {
            case BudgetSet set -> set(set, rows);
            case BudgetIncreased increased -> {
                PlaceRow budget = place(increased.budgetId(), rows);
                yield new JournalEntry("Increase: " + increased.reason())
                        .debit(Account.unallocated(budget), pounds(increased.amount()))
                        .credit(
                                Account.funding(increased.source(), budget.financialYear()),
                                pounds(increased.amount()));
            }
            case BudgetReduced reduced -> {
                PlaceRow budget = place(reduced.budgetId(), rows);
                yield new JournalEntry("Reduction: " + reduced.reason())
                        .debit(Account.funding(reduced.source(), budget.financialYear()), pounds(reduced.amount()))
                        .credit(Account.unallocated(budget), pounds(reduced.amount()));
            }
            case AllocationProposed proposed -> {
                PlaceRow budget = place(proposed.budgetId(), rows);
                rows.put(new PlaceRow(
                        proposed.allocationId(), proposed.title(), budget.financialYear(), proposed.budgetId()));
                yield null;
            }
            case AllocationApproved approved -> {
                PlaceRow allocation = place(approved.allocationId(), rows);
                yield new JournalEntry("Approved: " + allocation.name())
                        .debit(Account.of(AVAILABLE, allocation), pounds(approved.amount()))
                        .credit(unallocatedBeside(allocation, rows), pounds(approved.amount()));
            }
            case AllocationCorrected corrected -> corrected(corrected, rows);
            case AllocationReleased released -> {
                PlaceRow allocation = place(released.allocationId(), rows);
                yield new JournalEntry("Released: " + released.reason())
                        .debit(unallocatedBeside(allocation, rows), pounds(released.amount()))
                        .credit(Account.of(AVAILABLE, allocation), pounds(released.amount()));
            }
            case VirementApproved moved ->
                moved("Virement", account(moved.from(), rows), account(moved.to(), rows), moved.amount());
            case CarryForwardApproved carried ->
                moved(
                        "Carry-forward",
                        Account.unallocated(place(carried.fromBudgetId(), rows)),
                        Account.unallocated(place(carried.toBudgetId(), rows)),
                        carried.amount());
            case CommitmentRecorded recorded -> {
                PlaceRow allocation = place(recorded.allocationId(), rows);
                BigDecimal amount = pounds(recorded.amount());
                rows.put(new OpenCommitmentRow(recorded.commitmentId(), amount, AccountRow.NOTHING, false));
                yield new JournalEntry("Commitment " + recorded.reference() + ", " + recorded.supplier())
                        .debit(Account.of(COMMITTED, allocation), amount)
                        .credit(Account.of(AVAILABLE, allocation), amount);
            }
            case CommitmentReleased released -> {
                PlaceRow allocation = place(released.allocationId(), rows);
                OpenCommitmentRow commitment = commitment(released.commitmentId(), rows);
                rows.put(commitment.givenUp());
                yield new JournalEntry("Commitment released: " + released.reason())
                        .debit(Account.of(AVAILABLE, allocation), commitment.open())
                        .credit(Account.of(COMMITTED, allocation), commitment.open());
            }
            case SpendRecorded spend ->
                spent(
                        "Spend " + spend.reference() + ", " + spend.supplier(),
                        spend.allocationId(),
                        spend.commitmentReference(),
                        pounds(spend.netAmount()),
                        rows);
            case SpendReversed reversed ->
                spent(
                        "Spend reversed: " + reversed.reason(),
                        reversed.allocationId(),
                        reversed.commitmentReference(),
                        pounds(reversed.netAmount()).negate(),
                        rows);
            // No money moves. What MoneyMovedOut and MoneyMovedIn note of a budget is posted with the approval, both
            // sides at once.
            case MoneyMovedOut _,
                    MoneyMovedIn _,
                    AllocationRejected _,
                    AllocationWithdrawn _,
                    BudgetClosed _,
                    ForecastMade _,
                    ActionLinked _,
                    ActionUnlinked _,
                    VirementProposed _,
                    VirementRejected _,
                    CarryForwardProposed _,
                    CarryForwardRejected _,
                    DelegationSchemeEvent _,
                    FinancialYearEvent _,
                    TransparencyReturnEvent _,
                    SpendImportEvent _,
                    BudgetTextErased _ -> null;
        };
    }

    private static JournalEntry set(BudgetSet set, Rows rows) {
        String year = set.financialYear().label();
        PlaceRow budget = new PlaceRow(set.budgetId(), set.service() + " " + year, year, set.budgetId());
        rows.put(budget);
        return new JournalEntry("Budget set: " + set.service())
                .debit(Account.unallocated(budget), pounds(set.amount()))
                .credit(Account.funding(set.source(), year), pounds(set.amount()));
    }

    /** Before approval there is nothing to give back; after it, what the allocation now has too much of. */
    private static @Nullable JournalEntry corrected(AllocationCorrected corrected, Rows rows) {
        PlaceRow allocation = place(corrected.allocationId(), rows);
        String title = corrected.title();
        if (title != null) {
            allocation = new PlaceRow(allocation.id(), title, allocation.financialYear(), allocation.budgetId());
            rows.put(allocation);
            for (AccountKind kind : List.of(AVAILABLE, COMMITTED, SPENT)) {
                AccountRow account = rows.find(AccountRow.class, Account.code(kind, allocation.id()));
                if (account != null) {
                    rows.put(account.named(title));
                }
            }
        }
        Money amount = corrected.amount();
        boolean approved = rows.find(AccountRow.class, Account.code(AVAILABLE, allocation.id())) != null;
        if (amount == null || !approved) {
            return null;
        }
        BigDecimal held = BigDecimal.ZERO;
        for (AccountKind kind : List.of(AVAILABLE, COMMITTED, SPENT)) {
            AccountRow account = rows.find(AccountRow.class, Account.code(kind, allocation.id()));
            held = account == null ? held : held.add(account.balance());
        }
        BigDecimal back = held.subtract(pounds(amount));
        return new JournalEntry("Corrected: " + corrected.reason())
                .debit(unallocatedBeside(allocation, rows), back)
                .credit(Account.of(AVAILABLE, allocation), back);
    }

    private static JournalEntry moved(String what, Account from, Account to, Money amount) {
        return new JournalEntry(what + " from " + from.name() + " to " + to.name())
                .debit(to, pounds(amount))
                .credit(from, pounds(amount));
    }

    /**
     * Spend, and with an amount below nothing its reversal: out of what its commitment has open, the rest out of what is available.
     */
    private static JournalEntry spent(
            String text, UUID allocationId, @Nullable String commitmentReference, BigDecimal amount, Rows rows) {
        PlaceRow allocation = place(allocationId, rows);
        BigDecimal outOfCommitted = AccountRow.NOTHING;
        if (commitmentReference != null) {
            OpenCommitmentRow before =
                    commitment(NameBasedUuid.of("commitment", allocationId.toString(), commitmentReference), rows);
            OpenCommitmentRow after = before.withSpent(amount);
            rows.put(after);
            outOfCommitted = before.open().subtract(after.open());
        }
        return new JournalEntry(text)
                .debit(Account.of(SPENT, allocation), amount)
                .credit(Account.of(COMMITTED, allocation), outOfCommitted)
                .credit(Account.of(AVAILABLE, allocation), amount.subtract(outOfCommitted));
    }

    private static void post(PublishedEvent event, @Nullable LocalDate effectiveOn, JournalEntry entry, Rows rows) {
        int number = 0;
        for (JournalEntry.Line line : entry.balancedLines()) {
            Account account = line.account();
            AccountRow known = rows.find(AccountRow.class, account.code());
            BigDecimal debit = line.amount().max(AccountRow.NOTHING);
            BigDecimal credit = line.amount().negate().max(AccountRow.NOTHING);
            AccountRow posted = (known == null ? AccountRow.opened(account) : known).posted(debit, credit);
            rows.put(posted);
            rows.put(new PostingRow(
                    event.position() + "-" + ++number,
                    account.code(),
                    event.eventId(),
                    event.type(),
                    effectiveOn != null
                            ? effectiveOn
                            : event.recordedAt().atZone(TimeFormat.ZONE).toLocalDate(),
                    event.recordedAt(),
                    entry.text(),
                    debit,
                    credit,
                    posted.balance()));
        }
    }

    private static Account account(MoneyPlace place, Rows rows) {
        UUID allocation = place.allocationId();
        return allocation == null
                ? Account.unallocated(place(place.budgetId(), rows))
                : Account.of(AVAILABLE, place(allocation, rows));
    }

    private static Account unallocatedBeside(PlaceRow allocation, Rows rows) {
        return Account.unallocated(place(allocation.budgetId(), rows));
    }

    private static PlaceRow place(UUID id, Rows rows) {
        return Objects.requireNonNull(
                rows.find(PlaceRow.class, id), () -> "No budget was set and no allocation proposed with the id " + id);
    }

    private static OpenCommitmentRow commitment(UUID id, Rows rows) {
        return Objects.requireNonNull(
                rows.find(OpenCommitmentRow.class, id), () -> "No commitment was recorded with the id " + id);
    }

    private static BigDecimal pounds(Money money) {
        return money.amount();
    }
}
