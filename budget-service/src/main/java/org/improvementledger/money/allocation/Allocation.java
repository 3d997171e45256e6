package org.improvementledger.money.allocation;

import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as its budget remembers it, to decide by.
 *
 * @param proposedBy whoever asked for it, who may not decide about it
 * @param decidedBy whoever approved or rejected it; null while it waits
 * @param approval null unless it was approved
 * @param rejection null unless it was rejected
 * @param moved what transfers moved in since, less what they moved out
 */
public record Allocation(
        AllocationProposed proposal,
        String proposedBy,
        @Nullable String decidedBy,
        @Nullable AllocationApproved approval,
        @Nullable AllocationRejected rejection,
        Money moved) {

    public static Allocation proposed(AllocationProposed proposal, String actor) {
        return new Allocation(proposal, actor, null, null, null, Money.ZERO);
    }

    public Allocation approved(AllocationApproved event, String actor) {
        return new Allocation(proposal, proposedBy, actor, event, null, moved);
    }

    public Allocation rejected(AllocationRejected event, String actor) {
        return new Allocation(proposal, proposedBy, actor, null, event, moved);
    }

    public Money amount() {
        return proposal.amount().plus(moved);
    }

    /** @param change what moved in; below zero for what moved out */
    public Allocation moved(Money change) {
        return new Allocation(proposal, proposedBy, decidedBy, approval, rejection, moved.plus(change));
    }

    public AllocationStatus status() {
        if (approval != null) {
            return AllocationStatus.APPROVED;
        }
        return rejection != null ? AllocationStatus.REJECTED : AllocationStatus.PROPOSED;
    }

    /** Whether this is how it was proposed, by the same person: then asking again asks for nothing. */
    public boolean wasProposedAs(AllocationProposed asked, String actor) {
        return proposal.equals(asked) && proposedBy.equals(actor);
    }

    /** Whether the same person approved it in the same way before. */
    public boolean wasApprovedAs(Capacity capacity, Decision decision, String actor) {
        return approval != null
                && approval.capacity() == capacity
                && approval.decision().equals(decision)
                && actor.equals(decidedBy);
    }

    /** Whether the same person rejected it for the same reason before. */
    public boolean wasRejectedFor(String reason, String actor) {
        return rejection != null && rejection.reason().equals(reason) && actor.equals(decidedBy);
    }
}
