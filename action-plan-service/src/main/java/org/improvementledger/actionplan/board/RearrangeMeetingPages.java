package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Move a meeting to another day. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/meetings/{id}/rearrangement")
class RearrangeMeetingPages extends FormPages<RearrangeMeeting> {

    private final Meetings meetings;

    RearrangeMeetingPages(FormDesk desk, Meetings meetings) {
        super(desk);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Move the meeting")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .fact("Arranged for", day(meeting.meetsOn()))
                .ask(
                        date("meetsOn", "When does it meet now?")
                                .called("Day of the meeting")
                                .hint("For example, today, 25 March 2019 or 25/3/2019"),
                        lines("reason", "Why is it moved?").called("Reason"))
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Move the meeting");
    }

    @Override
    protected RearrangeMeeting command(Answers answers) {
        return new RearrangeMeeting(answers.id("id"), answers.date("meetsOn"), answers.text("reason"));
    }

    @Override
    protected Done done(RearrangeMeeting command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The meeting is moved to " + day(command.meetsOn()));
    }
}
