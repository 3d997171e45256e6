package org.improvementledger.actionplan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands.
 *
 * @param state how far the version has come that is worked on
 * @param planVersion the version that is drafted, or was agreed last
 * @param agreedOn when this version was agreed; null while it is drafted
 * @param submittedOn when this version was sent, the last time; null while it was not
 * @param closedOn when the plan was closed; null while it is open
 * @param closureReason why
 * @param version the aggregate's
 */
public record PlanRow(
        @Key UUID id,
        String title,
        @Indexed UUID inspectionId,
        PlanState state,
        int planVersion,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closureReason,
        long version) {

    static PlanRow drafted(PlanDrafted event, long version) {
        return new PlanRow(
                event.planId(),
                event.title(),
                event.inspectionId(),
                PlanState.DRAFTED,
                1,
                null,
                null,
                null,
                null,
                version);
    }

    PlanRow at(long newVersion) {
        return new PlanRow(
                id,
                title,
                inspectionId,
                state,
                planVersion,
                agreedOn,
                submittedOn,
                closedOn,
                closureReason,
                newVersion);
    }

    PlanRow with(PlanAgreed event) {
        return with(PlanState.AGREED, event.version(), event.agreedOn(), null);
    }

    PlanRow with(PlanSubmitted event) {
        return with(PlanState.SUBMITTED, event.version(), agreedOn, event.submittedOn());
    }

    PlanRow with(PlanRevised event) {
        return with(PlanState.DRAFTED, event.version(), null, null);
    }

    PlanRow with(PlanClosed event) {
        return new PlanRow(
                id,
                title,
                inspectionId,
                PlanState.CLOSED,
                planVersion,
                agreedOn,
                submittedOn,
                event.closedOn(),
                event.reason(),
                version);
    }

    private PlanRow with(
            PlanState nowState, int nowVersion, @Nullable LocalDate agreed, @Nullable LocalDate submitted) {
        return new PlanRow(
                id, title, inspectionId, nowState, nowVersion, agreed, submitted, closedOn, closureReason, version);
    }
}
