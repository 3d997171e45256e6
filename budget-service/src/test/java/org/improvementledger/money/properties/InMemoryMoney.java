package org.improvementledger.money.properties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.BudgetClosed;
import org.improvementledger.events.BudgetServiceEvent;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.CarryForwardProposed;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.VirementProposed;
import org.improvementledger.money.budget.Budget;
import org.improvementledger.money.carryforward.ApproveCarryForward;
import org.improvementledger.money.carryforward.CarryForward;
import org.improvementledger.money.commitment.Commitment;
import org.improvementledger.money.commitment.KnownCommitments;
import org.improvementledger.money.commitment.ReleaseCommitment;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.improvementledger.money.posting.FundingAllocation;
import org.improvementledger.money.posting.FundingAllocations;
import org.improvementledger.money.spend.ReverseSpend;
import org.improvementledger.money.spend.SpendLine;
import org.improvementledger.money.transfer.Movements;
import org.improvementledger.money.transfer.Sides;
import org.improvementledger.money.virement.ApproveVirement;
import org.improvementledger.money.virement.Virement;
import org.improvementledger.money.year.YearsInMemory;

/**
 * The money's aggregates on an event store in memory: what they decide is what they decide in the service, at thousands of commands a second. What they ask of
 * other aggregates is answered from the same events.
 */
final class InMemoryMoney {

    private final Facts facts = new Facts();

    private final YearsInMemory years = new YearsInMemory(facts::financialYearOf);

    private final Configuration configuration;

    private List<BudgetServiceEvent> appended = new ArrayList<>();

    InMemoryMoney() {
        configuration = years.configure(DefaultConfigurer.defaultConfiguration())
                .configureEmbeddedEventStore(unused -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(
                        unused -> List.of(new SimpleCorrelationDataProvider("actor", "capacity")))
                .registerComponent(FundingAllocations.class, unused -> facts)
                .registerComponent(KnownCommitments.class, unused -> facts)
                .registerComponent(DelegationSchemes.class, unused -> day -> InMemoryMoney.scheme())
                .registerComponent(Gates.class, unused -> new OpenGates())
                .configureAggregate(Budget.class)
                .configureAggregate(Commitment.class)
                .registerComponent(Movements.class, InMemoryMovements::new)
                .configureAggregate(SpendLine.class)
                .configureAggregate(Virement.class)
                .configureAggregate(CarryForward.class)
                .start();
        configuration
                .eventBus()
                .subscribe(events -> events.forEach(event -> {
                    BudgetServiceEvent happened = (BudgetServiceEvent) event.getPayload();
                    facts.happened(happened);
                    if (happened instanceof FinancialYearEvent ofYear) {
                        years.happened(
                                ofYear, String.valueOf(event.getMetaData().get("actor")));
                    }
                    appended.add(happened);
                }));
    }

    /**
     * Hands a command to its aggregate.
     *
     * @return the events it led to, in the order of the history; none where a rule refused it or it asked for nothing new
     */
    List<BudgetServiceEvent> send(Object command, String actor, Capacity capacity) {
        appended = new ArrayList<>();
        if (facts.isAboutNothing(command)) {
            return appended; // The repository would log each with its trace.
        }
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Map.of("actor", actor, "capacity", capacity.code()));
        List<CommandResultMessage<?>> results = new ArrayList<>(1);
        configuration.commandBus().dispatch(message, (sent, result) -> results.add(result));
        CommandResultMessage<?> result = results.getFirst();
        if (result.isExceptional() && !isRefusal(result.exceptionResult())) {
            throw new IllegalStateException("Neither accepted nor refused: " + command, result.exceptionResult());
        }
        return appended;
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof RuleRefusedException
                || thrown instanceof SegregationRefusedException
                || thrown instanceof CapacityNotHeldException
                || thrown instanceof NotFoundException
                || thrown instanceof AggregateNotFoundException;
    }

    private static DelegationScheme scheme() {
        return new DelegationScheme(
                1,
                null,
                List.of(
                        new CapacityLimit(Capacity.DIRECTOR, Money.of("300.00")),
                        new CapacityLimit(Capacity.CHIEF_FINANCE_OFFICER, Money.of("600.00")),
                        new CapacityLimit(Capacity.FULL_COUNCIL, null)),
                Money.of("500000.00"),
                30);
    }

    /** As the service's own, on this configuration's repository. */
    private static final class InMemoryMovements implements Movements {

        private final Configuration configuration;

        InMemoryMovements(Configuration configuration) {
            this.configuration = configuration;
        }

        @Override
        public Sides look(MoneyPlace from, MoneyPlace to) {
            return new Sides(
                    load(from.budgetId()).invoke(budget -> budget.place(from.allocationId())),
                    load(to.budgetId()).invoke(budget -> budget.place(to.allocationId())));
        }

        @Override
        public Sides hold(MoneyPlace from, MoneyPlace to) {
            return look(from, to);
        }

        @Override
        public void move(UUID transferId, MoneyPlace from, MoneyPlace to, Money amount) {
            load(from.budgetId()).execute(budget -> budget.moveOut(transferId, from.allocationId(), amount));
            load(to.budgetId()).execute(budget -> budget.moveIn(transferId, to.allocationId(), amount));
        }

        private Aggregate<Budget> load(UUID budgetId) {
            return configuration.repository(Budget.class).load(budgetId.toString());
        }
    }

    private static final class OpenGates implements Gates {

        @Override
        public void pass(String gate) {
            // One thread: nobody to wait for.
        }

        @Override
        public void shut(String gate) {
            // One thread: nobody to wait for.
        }
    }

    /** What commands ask of aggregates other than their own. */
    private static final class Facts implements FundingAllocations, KnownCommitments {

        private final Map<UUID, BudgetSet> budgets = new HashMap<>();

        private final Map<UUID, UUID> homes = new HashMap<>();

        private final Collection<UUID> approved = new HashSet<>();

        private final Collection<UUID> closed = new HashSet<>();

        private final Set<UUID> commitments = new HashSet<>();

        private final Set<UUID> lines = new HashSet<>();

        private final Set<UUID> transfers = new HashSet<>();

        boolean isAboutNothing(Object command) {
            return command instanceof ReleaseCommitment release && !commitments.contains(release.commitmentId())
                    || command instanceof ReverseSpend reverse && !lines.contains(reverse.spendId())
                    || command instanceof ApproveVirement approve && !transfers.contains(approve.virementId())
                    || command instanceof ApproveCarryForward approve && !transfers.contains(approve.carryForwardId());
        }

        void happened(BudgetServiceEvent event) {
            switch (event) {
                case BudgetSet set -> budgets.put(set.budgetId(), set);
                case AllocationProposed proposed -> homes.put(proposed.allocationId(), proposed.budgetId());
                case AllocationApproved given -> approved.add(given.allocationId());
                case BudgetClosed closure -> closed.add(closure.budgetId());
                case CommitmentRecorded recorded -> commitments.add(recorded.commitmentId());
                case SpendRecorded spent -> lines.add(spent.spendId());
                case VirementProposed proposed -> transfers.add(proposed.virementId());
                case CarryForwardProposed proposed -> transfers.add(proposed.carryForwardId());
                default -> {}
            }
        }

        @Override
        public FinancialYear financialYearOf(UUID allocationId) {
            return find(allocationId).financialYear();
        }

        @Override
        public FundingAllocation find(UUID allocationId) {
            UUID budget = homes.get(allocationId);
            if (budget == null) {
                throw NotFoundException.of("allocation", allocationId);
            }
            return new FundingAllocation(
                    allocationId,
                    budget,
                    budgets.get(budget).financialYear(),
                    approved.contains(allocationId),
                    closed.contains(budget));
        }

        @Override
        public boolean isRecorded(UUID commitmentId) {
            return commitments.contains(commitmentId);
        }
    }
}
