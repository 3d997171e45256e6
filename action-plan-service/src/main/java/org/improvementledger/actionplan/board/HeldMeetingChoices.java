package org.improvementledger.actionplan.board;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.plan.MeetingChoices;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.stereotype.Component;

/** The meetings that were held, by their day and title. */
@Component
class HeldMeetingChoices implements MeetingChoices {

    private final Meetings meetings;
    private final TimeFormat when;

    HeldMeetingChoices(Meetings meetings, TimeFormat when) {
        this.meetings = meetings;
        this.when = when;
    }

    @Override
    public List<Choice> ofPlan(UUID planId, Moment moment) {
        return meetings.ofPlan(planId, moment).stream()
                .filter(meeting -> meeting.status() == MeetingStatus.HELD)
                .map(meeting ->
                        new Choice(meeting.id().toString(), when.day(meeting.heldOn()) + ", " + meeting.title()))
                .toList();
    }
}
