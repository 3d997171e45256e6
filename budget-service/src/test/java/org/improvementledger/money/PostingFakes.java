package org.improvementledger.money;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.money.posting.FundingAllocation;
import org.improvementledger.money.posting.FundingAllocations;
import org.improvementledger.money.year.FinancialYears;

/** One allocation of 2018/19 and its year, as postings see them. */
public final class PostingFakes implements FundingAllocations, FinancialYears {

    public static final UUID BUDGET = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");

    public static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");

    public static final FinancialYear YEAR = FinancialYear.of("2018/19");

    private final Set<String> authorised = new HashSet<>();

    private boolean approved = true;

    private boolean budgetClosed;

    private boolean yearClosed;

    /** A refusal by this rule. */
    public static Matcher<Throwable> refused(String rule) {
        return new FeatureMatcher<>(Matchers.is(rule), "refused by the rule", "rule") {
            @Override
            protected String featureValueOf(Throwable thrown) {
                return thrown instanceof RuleRefusedException refused ? refused.rule() : thrown.toString();
            }
        };
    }

    public PostingFakes notApproved() {
        approved = false;
        return this;
    }

    public PostingFakes budgetClosed() {
        budgetClosed = true;
        return this;
    }

    /** @param references of the lines that are authorised after the close */
    public PostingFakes yearClosed(String... references) {
        yearClosed = true;
        authorised.addAll(Set.of(references));
        return this;
    }

    @Override
    public FinancialYear financialYearOf(UUID allocationId) {
        return find(allocationId).financialYear();
    }

    @Override
    public FundingAllocation find(UUID allocationId) {
        if (!allocationId.equals(ALLOCATION)) {
            throw NotFoundException.of("allocation", allocationId);
        }
        return new FundingAllocation(ALLOCATION, BUDGET, YEAR, approved, budgetClosed);
    }

    @Override
    public void requireOpen(FinancialYear year) {
        if (yearClosed) {
            throw new RuleRefusedException("year-closed", "The year " + year + " is closed.");
        }
    }

    @Override
    public void requirePostable(FinancialYear year, UUID allocationId, String reference, Money amount, String actor) {
        if (!authorised.contains(reference)) {
            requireOpen(year);
        }
    }

    @Override
    public Period periodOf(FinancialYear year, LocalDate incurredOn) {
        return yearClosed ? new Period(Period.ADJUSTMENTS) : Period.of(incurredOn);
    }
}
