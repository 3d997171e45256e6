package org.improvementledger.money.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.config.Configurer;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FinancialYearEvent;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;

/** Financial years by the service's own books and policies, told of what happened rather than reading it; for tests without a database. */
public final class YearsInMemory implements FinancialYears, AllocationYears {

    private final Map<UUID, Books> books = new HashMap<>();

    private final Function<UUID, FinancialYear> ofAllocation;

    /** @param ofAllocation the year of an allocation; throws where there is none */
    public YearsInMemory(Function<UUID, FinancialYear> ofAllocation) {
        this.ofAllocation = ofAllocation;
    }

    /** Adds the years' aggregate and what it and others ask of years. */
    public Configurer configure(Configurer configurer) {
        return configurer
                .registerComponent(FinancialYears.class, unused -> this)
                .registerComponent(AllocationYears.class, unused -> this)
                .configureAggregate(Year.class);
    }

    public void happened(FinancialYearEvent event, String actor) {
        books.computeIfAbsent(event.yearId(), first -> new Books()).note(event, actor);
    }

    @Override
    public void requireOpen(FinancialYear year) {
        YearOpenPolicy.require(year, booksOf(year));
    }

    @Override
    public void requirePostable(FinancialYear year, UUID allocationId, String reference, Money amount, String actor) {
        if (booksOf(year).areClosed()) {
            AdjustmentPolicy.require(year, booksOf(year), allocationId, reference, amount, actor);
        }
    }

    @Override
    public Period periodOf(FinancialYear year, LocalDate incurredOn) {
        return booksOf(year).areClosed() ? new Period(Period.ADJUSTMENTS) : Period.of(incurredOn);
    }

    @Override
    public FinancialYear yearOf(UUID allocationId) {
        return ofAllocation.apply(allocationId);
    }

    private Books booksOf(FinancialYear year) {
        return books.getOrDefault(YearNames.id(year), new Books());
    }
}
