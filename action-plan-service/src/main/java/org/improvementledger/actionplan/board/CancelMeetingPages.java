package org.improvementledger.actionplan.board;

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

/** Call a meeting off. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/meetings/{id}/cancellation")
class CancelMeetingPages extends FormPages<CancelMeeting> {

    private final Meetings meetings;

    CancelMeetingPages(FormDesk desk, Meetings meetings) {
        super(desk);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Call the meeting off")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .ask(lines("reason", "Why does the board not meet?").called("Reason"))
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Call it off");
    }

    @Override
    protected CancelMeeting command(Answers answers) {
        return new CancelMeeting(answers.id("id"), answers.text("reason"));
    }

    @Override
    protected Done done(CancelMeeting command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The meeting is called off");
    }
}
