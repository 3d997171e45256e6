package org.improvementledger.money.year;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;

/**
 * Whether a financial year still takes postings. For commands: each call passes the year's gate, so what it says holds until the
 * command's transaction ends, on every instance.
 *
 * <p>Call it after the aggregate is loaded: locks are taken in the order aggregate, then gate.
 */
public interface FinancialYears {

    /**
     * For whatever a closed year takes no more: proposals, approvals, releases, commitments, forecasts, virements.
     *
     * @throws org.improvementledger.chassis.eventstore.RuleRefusedException {@code year-closed} when it is closed
     */
    void requireOpen(FinancialYear year);

    /**
     * For spend and its reversal. A closed year takes what was authorised for the line, up to the amount authorised, from
     * somebody other than the one who authorised it.
     *
     * @param reference of the line on the allocation
     * @param amount the line's net amount
     * @param actor who posts
     * @throws org.improvementledger.chassis.eventstore.RuleRefusedException {@code year-closed} when it is closed and nothing
     *     authorises the line, or not as much
     * @throws org.improvementledger.chassis.eventstore.SegregationRefusedException when only the actor authorised it
     */
    void requirePostable(FinancialYear year, UUID allocationId, String reference, Money amount, String actor);

    /** The period that a posting made now falls into: the month it was incurred in; P13 once the year is closed. */
    Period periodOf(FinancialYear year, LocalDate incurredOn);
}
