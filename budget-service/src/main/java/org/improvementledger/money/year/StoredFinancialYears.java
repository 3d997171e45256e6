package org.improvementledger.money.year;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.springframework.stereotype.Component;

/** Financial years as the event store tells of them: a handful of events each, read beside the command's own aggregate. */
@Component
class StoredFinancialYears implements FinancialYears, AllocationYears {

    private final EventStore events;

    private final EntityHomes homes;

    private final Gates gates;

    StoredFinancialYears(EventStore events, EntityHomes homes, Gates gates) {
        this.events = events;
        this.homes = homes;
        this.gates = gates;
    }

    @Override
    public void requireOpen(FinancialYear year) {
        YearOpenPolicy.require(year, books(year));
    }

    @Override
    public void requirePostable(FinancialYear year, UUID allocationId, String reference, Money amount, String actor) {
        Books books = books(year);
        if (books.areClosed()) {
            AdjustmentPolicy.require(year, books, allocationId, reference, amount, actor);
        }
    }

    @Override
    public Period periodOf(FinancialYear year, LocalDate incurredOn) {
        return books(year).areClosed() ? new Period(Period.ADJUSTMENTS) : Period.of(incurredOn);
    }

    @Override
    public FinancialYear yearOf(UUID allocationId) {
        UUID budgetId = homes.homeOf("allocation", allocationId);
        DomainEventStream stream = events.readEvents(budgetId.toString(), 0);
        if (stream.hasNext() && stream.next().getPayload() instanceof BudgetSet set) {
            return set.financialYear();
        }
        throw NotFoundException.of("allocation", allocationId);
    }

    /** The gate first: what was closed before it opened for us is there to be read. */
    private Books books(FinancialYear year) {
        gates.pass(YearNames.gate(year));
        Books books = new Books();
        DomainEventStream stream = events.readEvents(YearNames.id(year).toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            books.note(
                    (FinancialYearEvent) event.getPayload(),
                    String.valueOf(event.getMetaData().get("actor")));
        }
        return books;
    }
}
