package org.improvementledger.money.spend;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.money.commitment.CommitmentId;
import org.improvementledger.money.commitment.KnownCommitments;
import org.improvementledger.money.posting.FundingAllocation;
import org.improvementledger.money.posting.FundingAllocations;
import org.improvementledger.money.posting.PostableAllocationPolicy;
import org.improvementledger.money.posting.WithinFinancialYearPolicy;
import org.improvementledger.money.year.FinancialYears;

/** Which spend can be recorded: the same for a line by itself and for one out of a file. How much is left of the allocation is no matter. */
public final class SpendPolicy {

    public static final String REFERENCE_TAKEN = "reference-taken";

    public static final String COMMITMENT_UNKNOWN = "commitment-unknown";

    private SpendPolicy() {}

    /**
     * The fact that a new line makes. Passes the gate of its year.
     *
     * @param actor who posts it
     * @throws RuleRefusedException when the year, the budget or the allocation does not take it
     * @throws org.improvementledger.chassis.eventstore.NotFoundException when there is no such allocation
     */
    public static SpendRecorded decide(
            RecordSpend asked,
            String actor,
            FundingAllocations allocations,
            FinancialYears years,
            KnownCommitments commitments) {
        UUID allocationId = asked.allocationId();
        FinancialYear year = allocations.financialYearOf(allocationId);
        years.requirePostable(year, allocationId, asked.reference(), asked.netAmount(), actor);
        FundingAllocation allocation = allocations.find(allocationId);
        PostableAllocationPolicy.require(allocation);
        WithinFinancialYearPolicy.require(year, asked.incurredOn(), "incurredOn");
        String commitment = asked.commitmentReference();
        if (commitment != null && !commitments.isRecorded(CommitmentId.of(allocationId, commitment))) {
            throw new RuleRefusedException(
                    COMMITMENT_UNKNOWN,
                    "There is no commitment with the reference " + commitment + " on this allocation.",
                    "commitmentReference");
        }
        return asked.done(allocation.budgetId(), years.periodOf(year, asked.incurredOn()));
    }

    /**
     * One reference on an allocation is one line.
     *
     * @throws RuleRefusedException when another line has it
     */
    public static void requireSame(RecordSpend asked, SpendRecorded recorded) {
        if (!asked.isSameAs(recorded)) {
            throw new RuleRefusedException(
                    REFERENCE_TAKEN,
                    "There is a different line with the reference " + asked.reference()
                            + " on this allocation already.",
                    "reference");
        }
    }
}
