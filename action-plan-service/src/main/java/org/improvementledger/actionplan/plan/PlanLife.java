package org.improvementledger.actionplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has come, as it remembers it.
 *
 * @param version the version that is drafted, or was agreed last
 * @param agreed the agreement of this version; null while it is drafted
 * @param submitted where this version was sent
 * @param revised what began this version; null for the first
 * @param closed null while it is open
 */
record PlanLife(
        int version,
        @Nullable PlanAgreed agreed,
        List<PlanSubmitted> submitted,
        @Nullable PlanRevised revised,
        @Nullable PlanClosed closed) {

    static final String ALREADY_AGREED = "already-agreed";
    static final String PLAN_CLOSED = "plan-closed";
    static final String PLAN_NOT_AGREED = "plan-not-agreed";

    static final PlanLife DRAFTED = new PlanLife(1, null, List.of(), null, null);

    Optional<PlanAgreed> agree(AgreePlan command) {
        PlanAgreed asked =
                new PlanAgreed(command.planId(), version, command.agreedOn(), command.meetingId(), command.note());
        if (asked.equals(agreed)) {
            return Optional.empty();
        }
        requireOpen();
        if (agreed != null) {
            throw new RuleRefusedException(
                    ALREADY_AGREED,
                    "Version " + version + " of this plan was agreed on " + agreed.agreedOn() + ". Revise it first.");
        }
        requireNotBefore(
                "agreedOn",
                command.agreedOn(),
                revised == null ? null : revised.revisedOn(),
                "work on this version began");
        return Optional.of(asked);
    }

    Optional<PlanSubmitted> submit(SubmitPlan command) {
        PlanSubmitted asked = new PlanSubmitted(command.planId(), version, command.submittedOn(), command.recipient());
        if (submitted.contains(asked)) {
            return Optional.empty();
        }
        requireOpen();
        requireNotBefore("submittedOn", command.submittedOn(), requireAgreed().agreedOn(), "this version was agreed");
        return Optional.of(asked);
    }

    Optional<PlanRevised> revise(RevisePlan command) {
        if (revised != null
                && revised.equals(new PlanRevised(command.planId(), version, command.revisedOn(), command.reason()))) {
            return Optional.empty();
        }
        requireOpen();
        requireNotBefore("revisedOn", command.revisedOn(), requireAgreed().agreedOn(), "this version was agreed");
        return Optional.of(new PlanRevised(command.planId(), version + 1, command.revisedOn(), command.reason()));
    }

    Optional<PlanClosed> close(ClosePlan command) {
        PlanClosed asked = command.done();
        if (asked.equals(closed)) {
            return Optional.empty();
        }
        requireOpen();
        if (agreed != null) {
            requireNotBefore("closedOn", command.closedOn(), agreed.agreedOn(), "this version was agreed");
        }
        return Optional.of(asked);
    }

    /** @throws RuleRefusedException when the plan is at its end */
    void requireOpen() {
        if (closed != null) {
            throw new RuleRefusedException(
                    PLAN_CLOSED, "This plan was closed on " + closed.closedOn() + ", so nothing more joins it.");
        }
    }

    private PlanAgreed requireAgreed() {
        if (agreed == null) {
            throw new RuleRefusedException(
                    PLAN_NOT_AGREED, "Version " + version + " of this plan is not agreed by the board yet.");
        }
        return agreed;
    }

    private static void requireNotBefore(String field, LocalDate date, @Nullable LocalDate earliest, String step) {
        if (earliest != null && date.isBefore(earliest)) {
            throw new FieldRefusedException(field, "Give " + earliest + " or a later date: on that day " + step + ".");
        }
    }

    PlanLife with(PlanAgreed event) {
        return new PlanLife(version, event, submitted, revised, closed);
    }

    PlanLife with(PlanSubmitted event) {
        List<PlanSubmitted> all = new ArrayList<>(submitted);
        all.add(event);
        return new PlanLife(version, agreed, all, revised, closed);
    }

    PlanLife with(PlanRevised event) {
        return new PlanLife(event.version(), null, List.of(), event, closed);
    }

    PlanLife with(PlanClosed event) {
        return new PlanLife(version, agreed, submitted, revised, event);
    }
}
