package org.improvementledger.money.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.events.ActionLinked;
import org.improvementledger.events.ActionUnlinked;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationCorrected;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.AllocationRejected;
import org.improvementledger.events.AllocationReleased;
import org.improvementledger.events.AllocationWithdrawn;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as its budget remembers it, to decide by.
 *
 * @param proposal as it was proposed, whatever became of it
 * @param proposedBy whoever asked for it, who may not decide about it
 * @param terms how it reads now, corrections included
 * @param actionIds the actions it funds now
 * @param correctedBy whoever corrected it before it was decided about
 * @param outcome null while it waits
 */
public record Allocation(
        AllocationProposed proposal,
        String proposedBy,
        AllocationTerms terms,
        Set<UUID> actionIds,
        Set<String> correctedBy,
        Map<UUID, AllocationCorrected> corrections,
        Map<UUID, AllocationReleased> releases,
        @Nullable Outcome outcome) {

    /**
     * What became of a proposal: one of the three.
     *
     * @param by whoever approved, rejected or withdrew it
     */
    record Outcome(
            String by,
            @Nullable AllocationApproved approval,
            @Nullable AllocationRejected rejection,
            @Nullable AllocationWithdrawn withdrawal) {}

    public static Allocation proposed(AllocationProposed event, String actor) {
        return new Allocation(
                event,
                actor,
                AllocationTerms.of(event),
                Set.copyOf(event.actionIds()),
                Set.of(),
                Map.of(),
                Map.of(),
                null);
    }

    public UUID id() {
        return proposal.allocationId();
    }

    /** How much it is now: as proposed or approved, with what was corrected, released and moved since. */
    public Money amount() {
        return terms.amount();
    }

    public AllocationStatus status() {
        if (outcome == null) {
            return AllocationStatus.PROPOSED;
        }
        if (outcome.approval() != null) {
            return AllocationStatus.APPROVED;
        }
        return outcome.rejection() != null ? AllocationStatus.REJECTED : AllocationStatus.WITHDRAWN;
    }

    /** How much of its budget it takes: nothing unless it is approved. */
    public Money allocated() {
        return status() == AllocationStatus.APPROVED ? amount() : Money.ZERO;
    }

    /** Whether this person proposed it, or corrected the proposal. */
    boolean isWorkOf(String actor) {
        return proposedBy.equals(actor) || correctedBy.contains(actor);
    }

    boolean wasProposedBy(String actor) {
        return proposedBy.equals(actor);
    }

    public boolean funds(UUID actionId) {
        return actionIds.contains(actionId);
    }

    /** Whether this is how it was proposed, by the same person: then asking again asks for nothing. */
    public boolean wasProposedAs(AllocationProposed asked, String actor) {
        return proposal.equals(asked) && proposedBy.equals(actor);
    }

    /** Whether the same person approved it in the same way before. */
    public boolean wasApprovedAs(Capacity capacity, Decision decision, String actor) {
        return outcome != null
                && outcome.approval() != null
                && outcome.approval().capacity() == capacity
                && outcome.approval().decision().equals(decision)
                && outcome.by().equals(actor);
    }

    /** Whether the same person rejected it for the same reason before. */
    public boolean wasRejectedFor(String reason, String actor) {
        return outcome != null
                && outcome.rejection() != null
                && outcome.rejection().reason().equals(reason)
                && outcome.by().equals(actor);
    }

    /** Whether the same person withdrew it for the same reason before. */
    public boolean wasWithdrawnFor(String reason, String actor) {
        return outcome != null
                && outcome.withdrawal() != null
                && outcome.withdrawal().reason().equals(reason)
                && outcome.by().equals(actor);
    }

    public Allocation approved(AllocationApproved event, String actor) {
        return with(terms.withAmount(event.amount()), actionIds).with(new Outcome(actor, event, null, null));
    }

    public Allocation rejected(AllocationRejected event, String actor) {
        return with(new Outcome(actor, null, event, null));
    }

    public Allocation withdrawn(AllocationWithdrawn event, String actor) {
        return with(new Outcome(actor, null, null, event));
    }

    public Allocation corrected(AllocationCorrected event, String actor) {
        Set<String> by = new HashSet<>(correctedBy);
        if (outcome == null) {
            by.add(actor);
        }
        Map<UUID, AllocationCorrected> all = new HashMap<>(corrections);
        all.put(event.correctionId(), event);
        return new Allocation(proposal, proposedBy, terms.with(event), actionIds, by, all, releases, outcome);
    }

    public Allocation released(AllocationReleased event) {
        Map<UUID, AllocationReleased> all = new HashMap<>(releases);
        all.put(event.releaseId(), event);
        AllocationTerms left = terms.withAmount(amount().minus(event.amount()));
        return new Allocation(proposal, proposedBy, left, actionIds, correctedBy, corrections, all, outcome);
    }

    public Allocation linked(ActionLinked event) {
        Set<UUID> now = new HashSet<>(actionIds);
        now.add(event.actionId());
        return with(terms, now);
    }

    public Allocation unlinked(ActionUnlinked event) {
        Set<UUID> now = new HashSet<>(actionIds);
        now.remove(event.actionId());
        return with(terms, now);
    }

    /** @param change what moved in; below zero for what moved out */
    public Allocation moved(Money change) {
        return with(terms.withAmount(amount().plus(change)), actionIds);
    }

    private Allocation with(AllocationTerms nowTerms, Set<UUID> nowActions) {
        return new Allocation(proposal, proposedBy, nowTerms, nowActions, correctedBy, corrections, releases, outcome);
    }

    private Allocation with(Outcome now) {
        return new Allocation(proposal, proposedBy, terms, actionIds, correctedBy, corrections, releases, now);
    }
}
