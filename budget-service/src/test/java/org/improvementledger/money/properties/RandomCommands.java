package org.improvementledger.money.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.money.allocation.ApproveAllocation;
import org.improvementledger.money.allocation.CorrectAllocation;
import org.improvementledger.money.allocation.LinkAction;
import org.improvementledger.money.allocation.ProposeAllocation;
import org.improvementledger.money.allocation.RejectAllocation;
import org.improvementledger.money.allocation.ReleaseAllocation;
import org.improvementledger.money.allocation.UnlinkAction;
import org.improvementledger.money.allocation.WithdrawAllocation;
import org.improvementledger.money.budget.CloseBudget;
import org.improvementledger.money.budget.IncreaseBudget;
import org.improvementledger.money.budget.ReduceBudget;
import org.improvementledger.money.budget.SetBudget;
import org.improvementledger.money.carryforward.ApproveCarryForward;
import org.improvementledger.money.carryforward.ProposeCarryForward;
import org.improvementledger.money.commitment.RecordCommitment;
import org.improvementledger.money.commitment.ReleaseCommitment;
import org.improvementledger.money.forecast.MakeForecast;
import org.improvementledger.money.spend.RecordSpend;
import org.improvementledger.money.spend.ReverseSpend;
import org.improvementledger.money.spend.SpendId;
import org.improvementledger.money.virement.ApproveVirement;
import org.improvementledger.money.virement.ProposeVirement;
import org.improvementledger.money.year.AuthoriseAdjustment;
import org.improvementledger.money.year.CloseFinancialYear;
import org.improvementledger.money.year.YearNames;

/**
 * Commands at random about a few budgets and allocations. Most are such as people send; many are refused, as people are. The same seed gives the same commands.
 */
final class RandomCommands {

    private static final int ALLOCATIONS = 4;

    /** Commands before a budget may close, for not much happens to it any more. */
    private static final int CLOSES_AFTER = 60;

    /** Days from 1 April that spend falls into. */
    private static final int DAYS = 365;

    /** How a posting to a closed year is counted among the events seen. */
    static final String ADJUSTMENT_POSTED = "spend recorded in P13";

    private final RandomValues random;

    private final FinancialYear year;

    private final FinancialYear nextYear;

    private final LocalDate day;

    private final Decision decision;

    private final int yearClosesAfter;

    private final List<UUID> budgets = new ArrayList<>();

    private final List<UUID> allocations = new ArrayList<>();

    private final List<UUID> virements = new ArrayList<>();

    private final List<UUID> carryForwards = new ArrayList<>();

    private final List<RecordCommitment> commitments = new ArrayList<>();

    /** What may still be posted to the closed year, where its authorisation was not refused. */
    private final List<AuthoriseAdjustment> adjustments = new ArrayList<>();

    private int steps;

    /** Whether the command is the chief finance officer's alone. */
    private boolean yearEnd;

    /**
     * @param year the budgets' own but for the last one, which is of the year after it
     * @param commands how many will be asked for: the year may close in their last third
     */
    RandomCommands(long seed, FinancialYear year, int commands) {
        random = new RandomValues(seed);
        this.year = year;
        nextYear = new FinancialYear(year.startYear() + 1);
        day = year.firstDay().plusMonths(1);
        decision = new Decision("Cabinet", day, "CAB 2019/1", null, null, null);
        yearClosesAfter = commands * 2 / 3;
        budgets.add(random.id());
        budgets.add(random.id());
        budgets.add(random.id());
        for (int index = 0; index < ALLOCATIONS; index++) {
            allocations.add(random.id());
        }
    }

    /** The next command; the first ones set the budgets. */
    Object next() {
        Object next = chosen();
        yearEnd = next instanceof CloseFinancialYear || next instanceof AuthoriseAdjustment;
        return next;
    }

    private Object chosen() {
        int step = steps++;
        if (step < budgets.size()) {
            return set(budgets.get(step));
        }
        int begun = step - budgets.size();
        if (begun < 2 * ALLOCATIONS) {
            return beginning(allocations.get(begun / 2), begun % 2 == 0);
        }
        UUID allocation = random.any(allocations);
        UUID budget = budgetOf(allocation);
        if (step > yearClosesAfter && random.nextInt(3) == 0) {
            return yearEnd(allocation);
        }
        return switch (random.nextInt(30)) {
            case 24, 25 -> proposedVirement(allocation);
            case 26, 27 -> new ApproveVirement(last(virements), decision);
            case 28 -> proposedCarryForward();
            case 29 -> new ApproveCarryForward(last(carryForwards), decision);
            case 0 ->
                new IncreaseBudget(
                        budget,
                        random.id(),
                        random.amount(),
                        random.any(FundingSource.values()),
                        "Demand",
                        decision,
                        day);
            case 1 ->
                new ReduceBudget(
                        budget,
                        random.id(),
                        random.amount(),
                        random.any(FundingSource.values()),
                        "Savings",
                        decision,
                        day);
            case 2, 3, 4 ->
                new ProposeAllocation(
                        budget, allocation, "Training", "Train", random.amount(), "CS-1", "Assessment", day, List.of());
            case 5, 6, 7, 8 -> new ApproveAllocation(budget, allocation, decision);
            case 9 -> ended(budget, allocation);
            case 10 ->
                new CorrectAllocation(
                        budget,
                        allocation,
                        random.id(),
                        random.nextBoolean() ? "Training " + step : null,
                        null,
                        random.nextBoolean() ? random.amount() : null,
                        null,
                        null,
                        null,
                        "Mistyped");
            case 11 -> new ReleaseAllocation(budget, allocation, random.id(), random.amount(), "Fewer courses", day);
            case 12, 13 -> committed(allocation);
            case 14, 15 ->
                commitments.isEmpty()
                        ? committed(allocation)
                        : new ReleaseCommitment(random.any(commitments).commitmentId(), "Not needed");
            case 16, 17, 18, 19, 20 -> spend(allocation);
            case 21, 22 -> new ReverseSpend(SpendId.of(allocation, random.reference("AP", steps)), "Paid twice");
            default -> rare(budget, allocation);
        };
    }

    private RecordCommitment committed(UUID allocation) {
        RecordCommitment commitment = RecordCommitment.of(
                allocation, random.reference("PO", steps), "Harbour Training", day, random.amount());
        commitments.add(commitment);
        return commitment;
    }

    /** Each allocation is asked for and given once at first, so that most histories spend. */
    private Object beginning(UUID allocation, boolean proposes) {
        return proposes
                ? new ProposeAllocation(
                        budgetOf(allocation),
                        allocation,
                        "Training",
                        "Train",
                        random.amount(),
                        "CS-1",
                        "Assessment",
                        day,
                        List.of())
                : new ApproveAllocation(budgetOf(allocation), allocation, decision);
    }

    String actor() {
        return random.nextInt(5) == 0 ? "approver" : "officer-" + random.nextInt(2);
    }

    Capacity capacity() {
        if (yearEnd && random.nextInt(5) > 0) {
            return Capacity.CHIEF_FINANCE_OFFICER;
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> Capacity.DIRECTOR;
            case 2 -> Capacity.CHIEF_FINANCE_OFFICER;
            default -> Capacity.FULL_COUNCIL;
        };
    }

    /** Whether it is a posting to a year that was closed. */
    static boolean isAdjustment(BudgetServiceEvent event) {
        return event instanceof SpendRecorded line && line.period().number() == Period.ADJUSTMENTS;
    }

    /** The year's close, and what is still posted after it. */
    private Object yearEnd(UUID allocation) {
        return switch (random.nextInt(4)) {
            case 0 -> new CloseFinancialYear(year, year.lastDay().plusMonths(2), "The accounts are agreed");
            case 1 -> authorised(allocation);
            default -> adjustments.isEmpty() ? authorised(allocation) : posted(random.any(adjustments));
        };
    }

    private AuthoriseAdjustment authorised(UUID allocation) {
        AuthoriseAdjustment adjustment = new AuthoriseAdjustment(
                YearNames.id(year),
                year,
                random.id(),
                allocation,
                random.reference(random.nextBoolean() ? "JV" : "AP", steps),
                random.amount().plus(Money.of("500.00")),
                "Invoice of March");
        adjustments.add(adjustment);
        return adjustment;
    }

    /** Sometimes for more than was authorised, or by whoever did. */
    private RecordSpend posted(AuthoriseAdjustment adjustment) {
        return spend(adjustment.allocationId(), adjustment.reference());
    }

    /** Between allocations, or between one and what some budget has not allocated. */
    private ProposeVirement proposedVirement(UUID allocation) {
        UUID id = random.id();
        virements.add(id);
        MoneyPlace one = new MoneyPlace(budgetOf(allocation), allocation);
        UUID beside = random.any(allocations);
        MoneyPlace other = random.nextBoolean()
                ? new MoneyPlace(random.any(budgets), null)
                : new MoneyPlace(budgetOf(beside), beside);
        return random.nextBoolean()
                ? new ProposeVirement(id, one, other, random.amount(), "Demand moved")
                : new ProposeVirement(id, other, one, random.amount(), "Demand moved");
    }

    private ProposeCarryForward proposedCarryForward() {
        UUID id = random.id();
        carryForwards.add(id);
        return new ProposeCarryForward(
                id, random.any(budgets), budgets.getLast(), random.amount(), "The course is next year");
    }

    private UUID last(List<UUID> ids) {
        return ids.isEmpty() ? random.id() : ids.getLast();
    }

    /** Seldom, for nothing happens to the allocation any more. */
    private Object ended(UUID budget, UUID allocation) {
        return switch (random.nextInt(6)) {
            case 0 -> new RejectAllocation(budget, allocation, "No");
            case 1 -> new WithdrawAllocation(budget, allocation, "Not needed");
            default -> spend(allocation);
        };
    }

    private Object rare(UUID budget, UUID allocation) {
        UUID action = new UUID(7, 7);
        return switch (random.nextInt(8)) {
            case 0 ->
                steps > CLOSES_AFTER
                        ? new CloseBudget(budget, day, "The year is over")
                        : new LinkAction(budget, allocation, action);
            case 1, 2 ->
                new MakeForecast(
                        budget,
                        allocation,
                        random.id(),
                        new Period(random.nextInt(1, Period.ADJUSTMENTS)),
                        random.amount(),
                        "By hand");
            case 3 -> new LinkAction(budget, allocation, action);
            case 4, 5 -> new UnlinkAction(budget, allocation, action, "Met otherwise");
            default -> set(budget);
        };
    }

    private SetBudget set(UUID budget) {
        return new SetBudget(
                budget,
                budget.equals(budgets.getLast()) ? nextYear : year,
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                random.amount().plus(Money.of("1000.00")),
                decision,
                day,
                null);
    }

    private RecordSpend spend(UUID allocation) {
        return spend(allocation, random.reference("AP", steps));
    }

    private RecordSpend spend(UUID allocation, String reference) {
        LocalDate incurredOn = (budgetOf(allocation).equals(budgets.getLast()) ? nextYear : year)
                .firstDay()
                .plusDays(random.nextInt(DAYS));
        return new RecordSpend(
                SpendId.of(allocation, reference),
                allocation,
                reference,
                "Harbour Training",
                incurredOn,
                "A course",
                random.amount(),
                null,
                "Education",
                random.nextBoolean() ? null : random.reference("PO", steps),
                null);
    }

    private UUID budgetOf(UUID allocation) {
        return budgets.get(allocations.indexOf(allocation) % budgets.size());
    }
}
