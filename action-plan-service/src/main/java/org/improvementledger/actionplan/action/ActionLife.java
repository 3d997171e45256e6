package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.ActionEmbedded;
import org.improvementledger.events.ActionReopened;
import org.improvementledger.events.ActionSustained;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionRefused;
import org.improvementledger.events.CompletionVerified;
import org.jspecify.annotations.Nullable;

/**
 * How far an action has come, as it remembers it: the last event of each kind since it was last opened.
 *
 * @param proposedBy opaque id of who said it is complete; null while nobody does
 * @param refused the last refusal, while the action is open since
 * @param reopened the last reopening, whatever came since
 */
record ActionLife(
        ActionState state,
        @Nullable CompletionProposed proposed,
        @Nullable String proposedBy,
        @Nullable CompletionRefused refused,
        @Nullable CompletionVerified verified,
        @Nullable ActionClosed closed,
        @Nullable ActionSustained sustained,
        @Nullable ActionEmbedded embedded,
        @Nullable ActionCancelled cancelled,
        @Nullable ActionReopened reopened) {

    static final ActionLife OPENED =
            new ActionLife(ActionState.OPEN, null, null, null, null, null, null, null, null, null);

    Optional<CompletionProposed> propose(ProposeCompletion command, Milestones milestones, EvidenceList evidence) {
        CompletionProposed asked = command.done();
        if (state == ActionState.COMPLETION_PROPOSED && asked.equals(proposed)) {
            return Optional.empty();
        }
        OpenActionPolicy.require(state);
        CompletePolicy.require(milestones.open(), evidence.hasSound());
        NotBeforePolicy.require(
                "completedOn",
                command.completedOn(),
                milestones.lastDoneOn(),
                "the last of its milestones was reached or waived");
        NotBeforePolicy.require(
                "completedOn",
                command.completedOn(),
                reopened == null ? null : reopened.reopenedOn(),
                "the action was reopened");
        return Optional.of(asked);
    }

    Optional<CompletionVerified> verify(VerifyCompletion command, String actor, EvidenceList evidence) {
        CompletionVerified asked = command.done();
        if (state == ActionState.VERIFIED && asked.equals(verified)) {
            return Optional.empty();
        }
        CompletionProposed proposal = requireProposed();
        VerifierPolicy.require(proposedBy, actor);
        CompletePolicy.requireEvidence(evidence.hasSound());
        NotBeforePolicy.require("verifiedOn", command.verifiedOn(), proposal.completedOn(), "the action was complete");
        return Optional.of(asked);
    }

    Optional<CompletionRefused> refuse(RefuseCompletion command, String actor) {
        CompletionRefused asked = command.done();
        if (state == ActionState.OPEN && asked.equals(refused)) {
            return Optional.empty();
        }
        CompletionProposed proposal = requireProposed();
        VerifierPolicy.require(proposedBy, actor);
        NotBeforePolicy.require("refusedOn", command.refusedOn(), proposal.completedOn(), "the action was complete");
        return Optional.of(asked);
    }

    private CompletionProposed requireProposed() {
        if (state != ActionState.COMPLETION_PROPOSED || proposed == null) {
            throw StepPolicy.completionNotProposed(state);
        }
        return proposed;
    }

    Optional<ActionClosed> close(CloseAction command) {
        ActionClosed asked = command.done();
        if (state.isClosed() && asked.equals(closed)) {
            return Optional.empty();
        }
        if (state != ActionState.VERIFIED || verified == null) {
            throw StepPolicy.notVerified(state);
        }
        NotBeforePolicy.require("closedOn", command.closedOn(), verified.verifiedOn(), "the completion was verified");
        return Optional.of(asked);
    }

    /** @param period when the action has held, by the rules; absent while it has not */
    Optional<ActionSustained> sustain(UUID actionId, Optional<SustainedPeriod> period) {
        return state == ActionState.CLOSED ? period.map(held -> held.of(actionId)) : Optional.empty();
    }

    /** The day the board closed it; null unless it is closed and not held yet. */
    @Nullable
    LocalDate closedOn() {
        return state == ActionState.CLOSED && closed != null ? closed.closedOn() : null;
    }

    Optional<ActionEmbedded> embed(EmbedAction command) {
        ActionEmbedded asked = command.done();
        if (state == ActionState.EMBEDDED && asked.equals(embedded)) {
            return Optional.empty();
        }
        if (state != ActionState.SUSTAINED || sustained == null) {
            throw StepPolicy.notSustained(state);
        }
        NotBeforePolicy.require(
                "embeddedOn",
                command.embeddedOn(),
                sustained.sustainedOn(),
                "the action had held for the sustainment period");
        return Optional.of(asked);
    }

    Optional<ActionReopened> reopen(ReopenAction command) {
        ActionReopened asked = command.done();
        if (state == ActionState.OPEN && asked.equals(reopened)) {
            return Optional.empty();
        }
        StepPolicy.requireReopenable(state);
        NotBeforePolicy.require("reopenedOn", command.reopenedOn(), lastStepOn(), "the action was " + state.inWords());
        return Optional.of(asked);
    }

    Optional<ActionCancelled> cancel(CancelAction command) {
        ActionCancelled asked = command.done();
        if (state == ActionState.CANCELLED && asked.equals(cancelled)) {
            return Optional.empty();
        }
        StepPolicy.requireCancellable(state);
        NotBeforePolicy.require(
                "cancelledOn", command.cancelledOn(), lastStepOn(), "the action was " + state.inWords());
        return Optional.of(asked);
    }

    /** The date of the step it is at; null where it was open from the beginning. */
    private @Nullable LocalDate lastStepOn() {
        return switch (state) {
            case OPEN -> reopened == null ? null : reopened.reopenedOn();
            case COMPLETION_PROPOSED -> proposed == null ? null : proposed.completedOn();
            case VERIFIED -> verified == null ? null : verified.verifiedOn();
            case CLOSED -> closed == null ? null : closed.closedOn();
            case SUSTAINED -> sustained == null ? null : sustained.sustainedOn();
            case EMBEDDED -> embedded == null ? null : embedded.embeddedOn();
            case CANCELLED -> cancelled == null ? null : cancelled.cancelledOn();
        };
    }

    /** @param actor who proposed it */
    ActionLife with(CompletionProposed event, String actor) {
        return new ActionLife(
                ActionState.COMPLETION_PROPOSED, event, actor, null, null, null, null, null, null, reopened);
    }

    ActionLife with(CompletionRefused event) {
        return new ActionLife(ActionState.OPEN, null, null, event, null, null, null, null, null, reopened);
    }

    ActionLife with(CompletionVerified event) {
        return new ActionLife(
                ActionState.VERIFIED, proposed, proposedBy, null, event, null, null, null, null, reopened);
    }

    ActionLife with(ActionClosed event) {
        return new ActionLife(
                ActionState.CLOSED, proposed, proposedBy, null, verified, event, null, null, null, reopened);
    }

    ActionLife with(ActionSustained event) {
        return new ActionLife(
                ActionState.SUSTAINED, proposed, proposedBy, null, verified, closed, event, null, null, reopened);
    }

    ActionLife with(ActionEmbedded event) {
        return new ActionLife(
                ActionState.EMBEDDED, proposed, proposedBy, null, verified, closed, sustained, event, null, reopened);
    }

    ActionLife with(ActionCancelled event) {
        return new ActionLife(ActionState.CANCELLED, null, null, null, null, null, null, null, event, reopened);
    }

    ActionLife with(ActionReopened event) {
        return new ActionLife(ActionState.OPEN, null, null, null, null, null, null, null, null, event);
    }
}
