package org.improvementledger.money.approvals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that waits for a decision.
 *
 * @param kind what it is, in a word: Allocation, Virement, Carry-forward
 * @param purpose what the money is for, in its proposer's words
 * @param amount in pounds
 * @param from where the money would come from, as people call it
 * @param available in pounds: what is there before the decision
 * @param proposedBy opaque id of who asked for it
 * @param contributors the opaque ids of all who had a hand in the proposal, who may not decide about it
 * @param since when it was asked for
 * @param address of the page where it is decided
 */
public record AwaitingDecision(
        String kind,
        UUID id,
        String title,
        String purpose,
        BigDecimal amount,
        String from,
        BigDecimal available,
        String proposedBy,
        Set<String> contributors,
        Instant since,
        String address) {

    public AwaitingDecision {
        contributors = Set.copyOf(contributors);
    }

    /** In pounds: what would be left; negative when there is not enough. */
    public BigDecimal left() {
        return available.subtract(amount);
    }
}
