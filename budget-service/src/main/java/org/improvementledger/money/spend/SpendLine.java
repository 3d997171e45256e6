package org.improvementledger.money.spend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendReversed;
import org.improvementledger.money.commitment.KnownCommitments;
import org.improvementledger.money.posting.FundingAllocations;
import org.improvementledger.money.posting.PostableAllocationPolicy;
import org.improvementledger.money.year.FinancialYears;
import org.jspecify.annotations.Nullable;

/**
 * A line of spend. The same reference on the same allocation is the same line: recorded again, it appends nothing, whether it counts or was
 * reversed meanwhile.
 */
@Aggregate(type = SpendLine.TYPE)
public class SpendLine {

    /** What the event store calls it, also for lines that an import appends. */
    public static final String TYPE = "SpendLine";

    static final String ALREADY_REVERSED = "already-reversed";

    @AggregateIdentifier
    private UUID id;

    private SpendRecorded line;

    private @Nullable SpendReversed reversal;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected SpendLine() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RecordSpend command,
            @MetaDataValue(value = "actor", required = true) String actor,
            FundingAllocations allocations,
            FinancialYears years,
            KnownCommitments commitments) {
        if (id == null) {
            apply(SpendPolicy.decide(command, actor, allocations, years, commitments));
        } else {
            SpendPolicy.requireSame(command, line);
        }
    }

    @CommandHandler
    void handle(
            ReverseSpend command,
            @MetaDataValue(value = "actor", required = true) String actor,
            FundingAllocations allocations,
            FinancialYears years) {
        if (reversal != null) {
            if (!reversal.reason().equals(command.reason())) {
                throw new RuleRefusedException(ALREADY_REVERSED, "This line was reversed already.");
            }
            return;
        }
        FinancialYear year = allocations.financialYearOf(line.allocationId());
        years.requirePostable(year, line.allocationId(), line.reference(), line.netAmount(), actor);
        PostableAllocationPolicy.requireOpenBudget(allocations.find(line.allocationId()));
        apply(new SpendReversed(
                id,
                line.budgetId(),
                line.allocationId(),
                line.netAmount(),
                line.period(),
                line.commitmentReference(),
                command.reason()));
    }

    @EventSourcingHandler
    void on(SpendRecorded event) {
        id = event.spendId();
        line = event;
    }

    @EventSourcingHandler
    void on(SpendReversed event) {
        reversal = event;
    }
}
