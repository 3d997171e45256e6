package org.improvementledger.money.commitment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.CommitmentRecorded;
import org.improvementledger.events.CommitmentReleased;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.money.posting.FundingAllocation;
import org.improvementledger.money.posting.FundingAllocations;
import org.improvementledger.money.posting.PostableAllocationPolicy;
import org.improvementledger.money.year.FinancialYears;
import org.jspecify.annotations.Nullable;

/** Money promised to a supplier. The same reference on the same allocation is the same commitment: asked for again, it appends nothing. */
@Aggregate
public class Commitment {

    static final String REFERENCE_TAKEN = "reference-taken";

    static final String ALREADY_RELEASED = "already-released";

    @AggregateIdentifier
    private UUID id;

    private CommitmentRecorded terms;

    private @Nullable CommitmentReleased release;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCommitment command, FundingAllocations allocations, FinancialYears years) {
        if (id != null) {
            if (!terms.equals(command.done(terms.budgetId()))) {
                throw new RuleRefusedException(
                        REFERENCE_TAKEN,
                        "There is a different commitment with the reference " + command.reference()
                                + " on this allocation already.",
                        "reference");
            }
            return;
        }
        FinancialYear year = allocations.financialYearOf(command.allocationId());
        years.requireOpen(year);
        FundingAllocation allocation = allocations.find(command.allocationId());
        PostableAllocationPolicy.require(allocation);
        apply(command.done(allocation.budgetId()));
    }

    @CommandHandler
    void handle(ReleaseCommitment command, FundingAllocations allocations, FinancialYears years) {
        if (release != null) {
            if (!release.reason().equals(command.reason())) {
                throw new RuleRefusedException(ALREADY_RELEASED, "This commitment was released already.");
            }
            return;
        }
        years.requireOpen(allocations.financialYearOf(terms.allocationId()));
        PostableAllocationPolicy.requireOpenBudget(allocations.find(terms.allocationId()));
        apply(new CommitmentReleased(id, terms.budgetId(), terms.allocationId(), command.reason()));
    }

    @EventSourcingHandler
    void on(CommitmentRecorded event) {
        id = event.commitmentId();
        terms = event;
    }

    @EventSourcingHandler
    void on(CommitmentReleased event) {
        release = event;
    }
}
