package org.improvementledger.money.spendimport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.money.year.FinancialYears;

/** Asks about each year once, for the length of one transaction: its gate, once passed, stays open as long. Of a closed year each line is asked about. */
final class RememberedYears implements FinancialYears {

    private final FinancialYears asked;

    private final Map<FinancialYear, Boolean> open = new HashMap<>();

    RememberedYears(FinancialYears asked) {
        this.asked = asked;
    }

    @Override
    public void requireOpen(FinancialYear year) {
        if (!isOpen(year)) {
            asked.requireOpen(year);
        }
    }

    @Override
    public void requirePostable(FinancialYear year, UUID allocationId, String reference, Money amount, String actor) {
        if (!isOpen(year)) {
            asked.requirePostable(year, allocationId, reference, amount, actor);
        }
    }

    @Override
    public Period periodOf(FinancialYear year, LocalDate incurredOn) {
        return isOpen(year) ? Period.of(incurredOn) : asked.periodOf(year, incurredOn);
    }

    private boolean isOpen(FinancialYear year) {
        return open.computeIfAbsent(year, unknown -> {
            try {
                asked.requireOpen(unknown);
                return true;
            } catch (RuleRefusedException closed) {
                return false;
            }
        });
    }
}
