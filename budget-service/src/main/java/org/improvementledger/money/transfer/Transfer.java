package org.improvementledger.money.transfer;

import java.util.UUID;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as its aggregate remembers it, to decide by.
 *
 * @param proposedBy whoever asked for it, who may not decide about it
 * @param decidedBy whoever approved or rejected it; null while it waits
 * @param capacity in which it was approved; null unless it was
 * @param decision behind the approval; null unless it was approved
 * @param rejection why it was rejected; null unless it was
 */
public record Transfer(
        TransferKind kind,
        UUID id,
        MoneyPlace from,
        MoneyPlace to,
        Money amount,
        String reason,
        String proposedBy,
        @Nullable String decidedBy,
        @Nullable Capacity capacity,
        @Nullable Decision decision,
        @Nullable String rejection) {

    public static Transfer proposed(
            TransferKind kind, UUID id, MoneyPlace from, MoneyPlace to, Money amount, String reason, String actor) {
        return new Transfer(kind, id, from, to, amount, reason, actor, null, null, null, null);
    }

    public Transfer approved(Capacity inCapacity, Decision onDecision, String actor) {
        return new Transfer(kind, id, from, to, amount, reason, proposedBy, actor, inCapacity, onDecision, null);
    }

    public Transfer rejected(String why, String actor) {
        return new Transfer(kind, id, from, to, amount, reason, proposedBy, actor, null, null, why);
    }

    public TransferStatus status() {
        if (decision != null) {
            return TransferStatus.APPROVED;
        }
        return rejection == null ? TransferStatus.PROPOSED : TransferStatus.REJECTED;
    }

    /** Whether this is how it was proposed, by the same person: then asking again asks for nothing. */
    public boolean wasProposedAs(
            MoneyPlace fromAsked, MoneyPlace toAsked, Money amountAsked, String reasonAsked, String actor) {
        return from.equals(fromAsked)
                && to.equals(toAsked)
                && amount.equals(amountAsked)
                && reason.equals(reasonAsked)
                && proposedBy.equals(actor);
    }

    /** Whether the same person approved it in the same way before. */
    public boolean wasApprovedAs(Capacity inCapacity, Decision onDecision, String actor) {
        return onDecision.equals(decision) && capacity == inCapacity && actor.equals(decidedBy);
    }

    /** Whether the same person rejected it for the same reason before. */
    public boolean wasRejectedFor(String why, String actor) {
        return why.equals(rejection) && actor.equals(decidedBy);
    }
}
