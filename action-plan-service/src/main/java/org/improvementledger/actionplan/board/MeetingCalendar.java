package org.improvementledger.actionplan.board;

import java.util.List;
import org.improvementledger.actionplan.deadline.CalendarEntry;
import org.improvementledger.actionplan.deadline.CalendarSource;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** Meetings of the board in the calendar: one that moves keeps its entry, one that is called off is taken out of calendars. */
@Component
class MeetingCalendar implements CalendarSource {

    /** Papers are sent a week before. */
    private static final List<Integer> REMINDERS = List.of(7, 1);

    private final Meetings meetings;

    MeetingCalendar(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<CalendarEntry> entries(Moment moment) {
        return meetings.all(moment).stream().map(MeetingCalendar::entry).toList();
    }

    private static CalendarEntry entry(MeetingRow meeting) {
        boolean toCome = meeting.status() == MeetingStatus.ARRANGED;
        return new CalendarEntry(
                meeting.id() + "@improvement-ledger",
                meeting.version(),
                meeting.changedAt(),
                meeting.day(),
                (meeting.heldOn() == null ? "" : "Held: ") + meeting.title(),
                description(meeting),
                "/meetings/" + meeting.id(),
                toCome ? REMINDERS : List.of(),
                meeting.status() == MeetingStatus.CANCELLED);
    }

    private static String description(MeetingRow meeting) {
        String cancelled = meeting.cancelledBecause();
        return cancelled == null ? "Agenda, papers and pack stand on the meeting's page." : "Called off: " + cancelled;
    }
}
