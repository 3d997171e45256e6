package org.improvementledger.actionplan.pack;

import java.util.Comparator;
import java.util.List;
import org.improvementledger.actionplan.board.MeetingActionRow;
import org.improvementledger.actionplan.board.MeetingRow;
import org.improvementledger.actionplan.board.Meetings;
import org.improvementledger.actionplan.deadline.Deadlines;
import org.improvementledger.actionplan.overview.Comparison;
import org.improvementledger.actionplan.overview.Comparisons;
import org.improvementledger.actionplan.overview.PlanPicture;
import org.improvementledger.actionplan.overview.PlanPictures;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** Gathers what a meeting is about, as it was known at a moment and told as of that moment's day. */
@Component
class BoardPapersAt {

    private final Meetings meetings;
    private final PlanPictures pictures;
    private final Comparisons comparisons;
    private final Deadlines deadlines;

    BoardPapersAt(Meetings meetings, PlanPictures pictures, Comparisons comparisons, Deadlines deadlines) {
        this.meetings = meetings;
        this.pictures = pictures;
        this.comparisons = comparisons;
        this.deadlines = deadlines;
    }

    BoardPapers of(MeetingRow meeting, Moment moment) {
        PlanPicture picture = pictures.of(meeting.planId(), moment);
        Comparison comparison = comparisons.sinceTheBoardMet(picture, meeting.day(), moment);
        MeetingRow before = comparison.meeting();
        return new BoardPapers(
                meeting,
                picture,
                comparison,
                asked(meeting, moment),
                before == null ? List.of() : meetings.decisions(before.id(), moment),
                deadlines.all(moment).stream()
                        .filter(deadline -> deadline.standing().isOpen())
                        .toList());
    }

    private List<MeetingActionRow> asked(MeetingRow meeting, Moment moment) {
        return meetings.ofPlan(meeting.planId(), moment).stream()
                .filter(other -> other.day().isBefore(meeting.day()))
                .flatMap(other -> meetings.actions(other.id(), moment).stream())
                .filter(action -> action.doneOn() == null)
                .sorted(Comparator.comparing(MeetingActionRow::dueOn))
                .toList();
    }
}
