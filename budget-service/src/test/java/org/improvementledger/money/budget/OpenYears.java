package org.improvementledger.money.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.money.year.FinancialYears;

/** Financial years that are open until a test closes them. */
final class OpenYears implements FinancialYears {

    private final Set<FinancialYear> closed = new HashSet<>();

    void close(String label) {
        closed.add(FinancialYear.of(label));
    }

    @Override
    public void requireOpen(FinancialYear year) {
        if (closed.contains(year)) {
            throw new RuleRefusedException("year-closed", "The year " + year + " is closed.");
        }
    }

    @Override
    public void requirePostable(FinancialYear year, UUID allocationId, String reference, Money amount, String actor) {
        requireOpen(year);
    }

    @Override
    public Period periodOf(FinancialYear year, LocalDate incurredOn) {
        return Period.of(incurredOn);
    }
}
