package org.improvementledger.money.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.Period;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.improvementledger.money.year.FinancialYears;
import org.jspecify.annotations.Nullable;

/** Two places in memory, and a note of what was moved between them. */
public final class TwoSides implements Movements {

    public static final UUID GIVING = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");

    public static final UUID GIVING_ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");

    public static final UUID TAKING = UUID.fromString("3c2b1a0f-9e8d-4c7b-a695-4f3e2d1c0b17");

    /** Limits and key decisions as the service is configured. */
    public static final DelegationSchemes SCHEMES = decidedOn -> new DelegationScheme(
            1,
            null,
            List.of(
                    new CapacityLimit(Capacity.HEAD_OF_SERVICE, Money.of("25000.00")),
                    new CapacityLimit(Capacity.MAYOR, Money.of("20000000.00")),
                    new CapacityLimit(Capacity.CABINET, Money.of("20000000.00")),
                    new CapacityLimit(Capacity.FULL_COUNCIL, null)),
            Money.of("500000.00"),
            30);

    public PlaceBuilder from;

    public PlaceBuilder to;

    /** The year that takes no more; null where all do. */
    public @Nullable Integer closedYear;

    public final List<String> moved = new ArrayList<>();

    public final FinancialYears years = new Calendar();

    public TwoSides(PlaceBuilder from, PlaceBuilder to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Sides look(MoneyPlace giving, MoneyPlace taking) {
        return new Sides(from.place(), to.place());
    }

    @Override
    public Sides hold(MoneyPlace giving, MoneyPlace taking) {
        return look(giving, taking);
    }

    @Override
    public void move(UUID transferId, MoneyPlace giving, MoneyPlace taking, Money amount) {
        moved.add(amount + " from " + giving + " to " + taking);
    }

    private final class Calendar implements FinancialYears {

        @Override
        public void requireOpen(FinancialYear year) {
            if (closedYear != null && closedYear == year.startYear()) {
                throw new RuleRefusedException("year-closed", year + " is closed.");
            }
        }

        @Override
        public void requirePostable(
                FinancialYear year, UUID allocationId, String reference, Money amount, String actor) {
            requireOpen(year);
        }

        @Override
        public Period periodOf(FinancialYear year, LocalDate incurredOn) {
            return Period.of(incurredOn);
        }
    }
}
