package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.improvementledger.events.ActionRescheduled;
import org.jspecify.annotations.Nullable;

/**
 * What an action says of itself. How it stands, which changes often, is {@link ActionStandingRow}.
 *
 * @param baselineStartOn the first start, whatever it was changed to
 * @param baselineDueOn the first due date, whatever it was changed to
 * @param reschedulings how often its dates were changed
 * @param priorityId the priority of the plan that it belongs to; null for none
 */
public record ActionRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        String outcome,
        String lead,
        LocalDate startOn,
        LocalDate dueOn,
        LocalDate baselineStartOn,
        LocalDate baselineDueOn,
        int reschedulings,
        @Indexed List<UUID> addresses,
        @Indexed @Nullable UUID priorityId) {

    static ActionRow added(ActionAdded event) {
        return new ActionRow(
                event.actionId(),
                event.planId(),
                event.title(),
                event.outcome(),
                event.lead(),
                event.startOn(),
                event.dueOn(),
                event.startOn(),
                event.dueOn(),
                0,
                event.addresses(),
                event.priorityId());
    }

    ActionRow with(ActionAmended event) {
        return new ActionRow(
                id,
                planId,
                event.title() == null ? title : event.title(),
                event.outcome() == null ? outcome : event.outcome(),
                event.lead() == null ? lead : event.lead(),
                startOn,
                dueOn,
                baselineStartOn,
                baselineDueOn,
                reschedulings,
                event.addresses() == null ? addresses : event.addresses(),
                event.priorityOver(priorityId));
    }

    ActionRow with(ActionRescheduled event) {
        return new ActionRow(
                id,
                planId,
                title,
                outcome,
                lead,
                event.startOn(),
                event.dueOn(),
                baselineStartOn,
                baselineDueOn,
                reschedulings + 1,
                addresses,
                priorityId);
    }

    /** By how many days the due date moved; below zero where it comes sooner. */
    public long slippageDays() {
        return ChronoUnit.DAYS.between(baselineDueOn, dueOn);
    }
}
