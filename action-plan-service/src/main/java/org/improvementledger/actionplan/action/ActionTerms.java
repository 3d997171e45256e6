package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.improvementledger.events.ActionOverdue;
import org.improvementledger.events.ActionRescheduled;
import org.jspecify.annotations.Nullable;

/**
 * What an action says of itself, as it remembers it: its first words and dates, and those of today.
 *
 * @param added as it joined its plan; its dates are the baseline
 * @param amended the last time it was; null when it never was
 * @param rescheduled the last time it was; null when it never was
 * @param noticed the due dates that were recorded as gone by
 */
record ActionTerms(
        ActionAdded added,
        String title,
        String outcome,
        String lead,
        List<UUID> addresses,
        @Nullable UUID priorityId,
        LocalDate startOn,
        LocalDate dueOn,
        @Nullable ActionAmended amended,
        @Nullable ActionRescheduled rescheduled,
        Set<LocalDate> noticed) {

    static final String NOTHING_AMENDED = "nothing-amended";
    static final String NOTHING_RESCHEDULED = "nothing-rescheduled";

    static ActionTerms of(ActionAdded event) {
        return new ActionTerms(
                event,
                event.title(),
                event.outcome(),
                event.lead(),
                event.addresses(),
                event.priorityId(),
                event.startOn(),
                event.dueOn(),
                null,
                null,
                Set.of());
    }

    /**
     * @param plan the plan it belongs to
     * @param findings of the inspection that the plan answers
     */
    Optional<ActionAmended> amend(AmendAction command, DraftedPlans.Facts plan, Set<UUID> findings) {
        ActionAmended asked = command.done();
        if (asked.equals(amended)) {
            return Optional.empty();
        }
        if (changesNothing(asked)) {
            throw new RuleRefusedException(NOTHING_AMENDED, "The amendment leaves everything as it is.");
        }
        if (asked.addresses() != null) {
            AddressesPolicy.require(asked.addresses(), findings);
        }
        if (asked.noPriority() != null && asked.priorityId() != null) {
            throw new FieldRefusedException("noPriority", "Give a priority or say that there is none, not both.");
        }
        PriorityPolicy.require(asked.priorityId(), plan);
        return Optional.of(asked);
    }

    Optional<ActionRescheduled> reschedule(RescheduleAction command, ActionState state, String actor) {
        LocalDate newStart = command.startOn() == null ? startOn : command.startOn();
        ActionRescheduled asked = new ActionRescheduled(
                added.actionId(), newStart, command.dueOn(), command.reason(), command.approver());
        if (asked.equals(rescheduled)) {
            return Optional.empty();
        }
        ApproverPolicy.require(command.approver(), actor);
        OpenActionPolicy.require(state);
        if (newStart.equals(startOn) && command.dueOn().equals(dueOn)) {
            throw new RuleRefusedException(
                    NOTHING_RESCHEDULED, "This action is due on " + dueOn + " already.", "dueOn");
        }
        if (command.dueOn().isBefore(newStart)) {
            throw new FieldRefusedException("dueOn", Action.DUE_BEFORE_START);
        }
        return Optional.of(asked);
    }

    /** That the day it was due went by before this one, where that was not recorded. */
    Optional<ActionOverdue> overdue(LocalDate day) {
        return dueOn.isBefore(day) && !noticed.contains(dueOn)
                ? Optional.of(new ActionOverdue(added.actionId(), dueOn, dueOn.plusDays(1)))
                : Optional.empty();
    }

    private boolean changesNothing(ActionAmended asked) {
        return with(asked).amendedAs(null).equals(amendedAs(null));
    }

    private ActionTerms amendedAs(@Nullable ActionAmended last) {
        return new ActionTerms(
                added, title, outcome, lead, addresses, priorityId, startOn, dueOn, last, rescheduled, noticed);
    }

    ActionTerms with(ActionAmended event) {
        return new ActionTerms(
                added,
                event.title() == null ? title : event.title(),
                event.outcome() == null ? outcome : event.outcome(),
                event.lead() == null ? lead : event.lead(),
                event.addresses() == null ? addresses : event.addresses(),
                event.priorityOver(priorityId),
                startOn,
                dueOn,
                event,
                rescheduled,
                noticed);
    }

    ActionTerms with(ActionRescheduled event) {
        return dated(event.startOn(), event.dueOn(), event, noticed);
    }

    ActionTerms with(ActionOverdue event) {
        Set<LocalDate> all = new HashSet<>(noticed);
        all.add(event.dueOn());
        return dated(startOn, dueOn, rescheduled, all);
    }

    private ActionTerms dated(
            LocalDate start, LocalDate due, @Nullable ActionRescheduled last, Set<LocalDate> recorded) {
        return new ActionTerms(added, title, outcome, lead, addresses, priorityId, start, due, amended, last, recorded);
    }
}
