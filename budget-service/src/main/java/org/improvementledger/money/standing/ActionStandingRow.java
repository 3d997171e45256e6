package org.improvementledger.money.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionAmended;
import org.jspecify.annotations.Nullable;

/**
 * An improvement action as its events tell it.
 *
 * @param ended how it ended; null while it is open
 * @param milestonesReached how many of the milestones are; those waived count as reached, as they do in the plan
 * @param nextDueOn when the next milestone is due that is neither reached nor waived; null where none is left
 * @param milestoneList each of them, in the order they were added
 * @param knownAt when the last change was recorded
 */
public record ActionStandingRow(
        @Key UUID id,
        @Indexed UUID planId,
        String title,
        String lead,
        LocalDate dueOn,
        ActionStanding standing,
        @Nullable ActionStanding ended,
        int milestones,
        int milestonesReached,
        @Nullable LocalDate nextDueOn,
        List<MilestoneStanding> milestoneList,
        Instant knownAt) {

    static ActionStandingRow added(ActionAdded event, Instant recordedAt) {
        return told(
                event.actionId(),
                event.planId(),
                event.title(),
                event.lead(),
                event.dueOn(),
                null,
                List.of(),
                recordedAt);
    }

    ActionStandingRow with(ActionAmended event, Instant recordedAt) {
        return told(
                id,
                planId,
                event.title() == null ? title : event.title(),
                event.lead() == null ? lead : event.lead(),
                dueOn,
                ended,
                milestoneList,
                recordedAt);
    }

    ActionStandingRow due(LocalDate day, Instant recordedAt) {
        return told(id, planId, title, lead, day, ended, milestoneList, recordedAt);
    }

    /** @param how null where it is open again */
    ActionStandingRow ended(@Nullable ActionStanding how, Instant recordedAt) {
        return told(id, planId, title, lead, dueOn, how, milestoneList, recordedAt);
    }

    ActionStandingRow with(MilestoneStanding added, Instant recordedAt) {
        List<MilestoneStanding> more = new ArrayList<>(milestoneList);
        more.add(added);
        return told(id, planId, title, lead, dueOn, ended, more, recordedAt);
    }

    ActionStandingRow with(UUID milestoneId, UnaryOperator<MilestoneStanding> change, Instant recordedAt) {
        List<MilestoneStanding> now = milestoneList.stream()
                .map(milestone -> milestone.id().equals(milestoneId) ? change.apply(milestone) : milestone)
                .toList();
        return told(id, planId, title, lead, dueOn, ended, now, recordedAt);
    }

    private static ActionStandingRow told(
            UUID id,
            UUID planId,
            String title,
            String lead,
            LocalDate dueOn,
            @Nullable ActionStanding ended,
            List<MilestoneStanding> now,
            Instant recordedAt) {
        List<MilestoneStanding> left =
                now.stream().filter(milestone -> !milestone.isDone()).toList();
        int done = now.size() - left.size();
        return new ActionStandingRow(
                id,
                planId,
                title,
                lead,
                dueOn,
                ActionStanding.of(done, now.size(), ended),
                ended,
                now.size(),
                done,
                left.stream()
                        .map(MilestoneStanding::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                List.copyOf(now),
                recordedAt);
    }
}
