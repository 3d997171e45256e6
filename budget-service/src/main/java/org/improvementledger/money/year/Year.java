package org.improvementledger.money.year;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearClosed;

/**
 * A financial year. It is open without anybody saying so, and its history begins when it is closed.
 *
 * <p>Postings do not come here: they pass the year's gate, which is shut while something changes here.
 */
@Aggregate(type = "FinancialYear")
public class Year {

    static final String ALREADY_EXISTS = "already-exists";

    @AggregateIdentifier
    private UUID id;

    private Books books;

    /** Axon begins with nothing; the first event sets everything. */
    @SuppressWarnings("NullAway.Init")
    protected Year() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            CloseFinancialYear command,
            @MetaDataValue(value = "capacity", required = true) String capacity,
            Gates gates) {
        if (id != null && books.wereClosedAs(command.done())) {
            return;
        }
        ChiefFinanceOfficerPolicy.require(capacity);
        YearOverPolicy.require(command.financialYear(), command.closedOn());
        if (id != null) {
            throw new RuleRefusedException(
                    YearOpenPolicy.RULE, "The financial year " + command.financialYear() + " was closed already.");
        }
        gates.shut(YearNames.gate(command.financialYear()));
        AggregateLifecycle.apply(command.done());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            AuthoriseAdjustment command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "capacity", required = true) String capacity,
            AllocationYears allocations,
            Gates gates) {
        AdjustmentAuthorised asked = command.done();
        Books.Adjustment existing = id == null ? null : books.adjustment(command.adjustmentId());
        if (existing != null) {
            if (!existing.event().equals(asked) || !existing.authorisedBy().equals(actor)) {
                throw new RuleRefusedException(
                        ALREADY_EXISTS,
                        "There is a different adjustment with the id " + command.adjustmentId() + " already.",
                        "id");
            }
            return;
        }
        ChiefFinanceOfficerPolicy.require(capacity);
        if (id == null) {
            throw new RuleRefusedException(
                    "year-open",
                    "The financial year " + command.financialYear()
                            + " is open, so it takes postings without an adjustment being authorised.");
        }
        FinancialYear ofAllocation = allocations.yearOf(command.allocationId());
        if (!ofAllocation.equals(command.financialYear())) {
            throw new RuleRefusedException(
                    "outside-financial-year",
                    "The allocation is one of " + ofAllocation + ", not of " + command.financialYear() + ".",
                    "allocationId");
        }
        gates.shut(YearNames.gate(command.financialYear()));
        AggregateLifecycle.apply(asked);
    }

    @EventSourcingHandler
    void on(FinancialYearClosed event, @MetaDataValue("actor") String actor) {
        id = event.yearId();
        books = new Books();
        books.note(event, actor);
    }

    @EventSourcingHandler
    void on(AdjustmentAuthorised event, @MetaDataValue("actor") String actor) {
        books.note(event, actor);
    }
}
