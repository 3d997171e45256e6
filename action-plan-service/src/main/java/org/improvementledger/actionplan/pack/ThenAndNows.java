package org.improvementledger.actionplan.pack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.actionplan.board.PackRow;
import org.improvementledger.actionplan.overview.ActionLine;
import org.improvementledger.actionplan.overview.LastBoard;
import org.improvementledger.actionplan.overview.PlanChanges;
import org.improvementledger.actionplan.overview.PlanPicture;
import org.improvementledger.actionplan.overview.PlanPictures;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** Holds what a pack was made of against what is known at a later moment. */
@Component
class ThenAndNows {

    private final Meetings meetings;
    private final PlanPictures pictures;
    private final PlanChanges changes;
    private final LastBoard boards;

    ThenAndNows(Meetings meetings, PlanPictures pictures, PlanChanges changes, LastBoard boards) {
        this.meetings = meetings;
        this.pictures = pictures;
        this.changes = changes;
        this.boards = boards;
    }

    ThenAndNow of(PackRow pack, Moment moment) {
        MeetingRow meeting = meetings.get(pack.meetingId(), moment);
        PlanPicture then = pictures.of(meeting.planId(), boards.momentOf(pack));
        PlanPicture now = pictures.of(meeting.planId(), moment);
        Map<UUID, ActionLine> before =
                then.plan().actions().stream().collect(Collectors.toMap(ActionLine::id, Function.identity()));
        List<ThenAndNow.Item> items = now.plan().actions().stream()
                .map(action -> ThenAndNow.Item.of(before.get(action.id()), action))
                .toList();
        return new ThenAndNow(
                pack.id(),
                then.plan().day(),
                now.plan().day(),
                then.plan().ratings(),
                now.plan().ratings(),
                then.plan().money(),
                now.plan().money(),
                items,
                changes.between(then, now));
    }
}
