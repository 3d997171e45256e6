package org.improvementledger.money.properties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
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
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.commitment.RecordCommitment;
import org.improvementledger.money.commitment.ReleaseCommitment;
import org.improvementledger.money.forecast.MakeForecast;
import org.improvementledger.money.spend.RecordSpend;
import org.improvementledger.money.spend.ReverseSpend;
import org.improvementledger.money.spend.SpendId;
import org.improvementledger.money.virement.ApproveVirement;
import org.improvementledger.money.virement.ProposeVirement;

/**
 * Commands at random about a few budgets and allocations. Most are such as people send; many are refused, as people are. The same seed gives the same commands.
 */
final class RandomCommands {

    private static final int ALLOCATIONS = 4;

    private static final int REFERENCES = 3;

    /** Commands before a budget may close, for not much happens to it any more. */
    private static final int CLOSES_AFTER = 60;

    private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

    private static final FinancialYear YEAR = FinancialYear.of("2019/20");

    private static final FinancialYear NEXT_YEAR = FinancialYear.of("2020/21");

    private static final Decision DECISION = new Decision("Cabinet", DAY, "CAB 2019/1", null, null, null);

    private final Random random;

    private final List<UUID> budgets = new ArrayList<>();

    private final List<UUID> allocations = new ArrayList<>();

    private final List<UUID> virements = new ArrayList<>();

    private final List<UUID> carryForwards = new ArrayList<>();

    private int steps;

    RandomCommands(long seed) {
        random = new Random(seed);
        budgets.add(id());
        budgets.add(id());
        budgets.add(id());
        for (int index = 0; index < ALLOCATIONS; index++) {
            allocations.add(id());
        }
    }

    /** The next command; the first ones set the budgets. */
    Object next() {
        int step = steps++;
        if (step < budgets.size()) {
            return set(budgets.get(step));
        }
        int begun = step - budgets.size();
        if (begun < 2 * ALLOCATIONS) {
            return beginning(allocations.get(begun / 2), begun % 2 == 0);
        }
        UUID allocation = any(allocations);
        UUID budget = budgetOf(allocation);
        return switch (random.nextInt(30)) {
            case 24, 25 -> proposedVirement(allocation);
            case 26, 27 -> new ApproveVirement(last(virements), DECISION);
            case 28 -> proposedCarryForward();
            case 29 -> new ApproveCarryForward(last(carryForwards), DECISION);
            case 0 -> new IncreaseBudget(budget, id(), amount(), any(FundingSource.values()), "Demand", DECISION, DAY);
            case 1 -> new ReduceBudget(budget, id(), amount(), any(FundingSource.values()), "Savings", DECISION, DAY);
            case 2, 3, 4 ->
                new ProposeAllocation(
                        budget, allocation, "Training", "Train", amount(), "CS-1", "Assessment", DAY, List.of());
            case 5, 6, 7, 8 -> new ApproveAllocation(budget, allocation, DECISION);
            case 9 -> ended(budget, allocation);
            case 10 ->
                new CorrectAllocation(
                        budget,
                        allocation,
                        id(),
                        random.nextBoolean() ? "Training " + step : null,
                        null,
                        random.nextBoolean() ? amount() : null,
                        null,
                        null,
                        null,
                        "Mistyped");
            case 11 -> new ReleaseAllocation(budget, allocation, id(), amount(), "Fewer courses", DAY);
            case 12 -> RecordCommitment.of(allocation, reference("PO"), "Harbour Training", DAY, amount());
            case 15 -> new ReleaseCommitment(CommitmentId.of(allocation, reference("PO")), "Not needed");
            case 16, 17, 18, 19, 20 -> spend(allocation);
            case 21, 22 -> new ReverseSpend(SpendId.of(allocation, reference("AP")), "Paid twice");
            default -> rare(budget, allocation);
        };
    }

    /** Each allocation is asked for and given once at first, so that most histories spend. */
    private Object beginning(UUID allocation, boolean proposes) {
        return proposes
                ? new ProposeAllocation(
                        budgetOf(allocation),
                        allocation,
                        "Training",
                        "Train",
                        amount(),
                        "CS-1",
                        "Assessment",
                        DAY,
                        List.of())
                : new ApproveAllocation(budgetOf(allocation), allocation, DECISION);
    }

    String actor() {
        return random.nextInt(5) == 0 ? "approver" : "officer-" + random.nextInt(2);
    }

    Capacity capacity() {
        return random.nextBoolean() ? Capacity.FULL_COUNCIL : Capacity.DIRECTOR;
    }

    /** Between allocations, or between one and what some budget has not allocated. */
    private ProposeVirement proposedVirement(UUID allocation) {
        UUID id = id();
        virements.add(id);
        MoneyPlace one = new MoneyPlace(budgetOf(allocation), allocation);
        UUID beside = any(allocations);
        MoneyPlace other =
                random.nextBoolean() ? new MoneyPlace(any(budgets), null) : new MoneyPlace(budgetOf(beside), beside);
        return random.nextBoolean()
                ? new ProposeVirement(id, one, other, amount(), "Demand moved")
                : new ProposeVirement(id, other, one, amount(), "Demand moved");
    }

    private ProposeCarryForward proposedCarryForward() {
        UUID id = id();
        carryForwards.add(id);
        return new ProposeCarryForward(id, any(budgets), budgets.getLast(), amount(), "The course is next year");
    }

    private UUID last(List<UUID> ids) {
        return ids.isEmpty() ? id() : ids.getLast();
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
                        ? new CloseBudget(budget, DAY, "The year is over")
                        : new LinkAction(budget, allocation, action);
            case 1, 2 -> new MakeForecast(budget, allocation, id(), Period.of("P3"), amount(), "By hand");
            case 3 -> new LinkAction(budget, allocation, action);
            case 4, 5 -> new UnlinkAction(budget, allocation, action, "Met otherwise");
            default -> set(budget);
        };
    }

    private SetBudget set(UUID budget) {
        return new SetBudget(
                budget,
                budget.equals(budgets.getLast()) ? NEXT_YEAR : YEAR,
                "Children's services",
                BudgetKind.REVENUE,
                FundingSource.COUNCIL_TAX,
                amount().plus(Money.of("1000.00")),
                DECISION,
                DAY,
                null);
    }

    private RecordSpend spend(UUID allocation) {
        String reference = reference("AP");
        return new RecordSpend(
                SpendId.of(allocation, reference),
                allocation,
                reference,
                "Harbour Training",
                DAY,
                "A course",
                amount(),
                null,
                "Education",
                random.nextBoolean() ? null : reference("PO"),
                null);
    }

    private UUID budgetOf(UUID allocation) {
        return budgets.get(allocations.indexOf(allocation) % budgets.size());
    }

    /** Often a penny, or a round sum that another is equal to: where edges are. */
    private Money amount() {
        return switch (random.nextInt(4)) {
            case 0 -> Money.of("0.01");
            case 1 -> Money.of("100.00");
            default -> Money.of(BigDecimal.valueOf(random.nextInt(1, 100_000), 2));
        };
    }

    private String reference(String kind) {
        return kind + "-" + random.nextInt(REFERENCES);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
