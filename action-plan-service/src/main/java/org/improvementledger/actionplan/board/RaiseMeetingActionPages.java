package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.text;

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

/** Record what somebody is to do after a meeting. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/meetings/{id}/actions/new")
class RaiseMeetingActionPages extends FormPages<RaiseMeetingAction> {

    private final Meetings meetings;

    RaiseMeetingActionPages(FormDesk desk, Meetings meetings) {
        super(desk);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Record what is to be done")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .ask(
                        lines("text", "What is to be done?").called("What is to be done"),
                        text("owner", "By whom?")
                                .hint("An office or a staff id. No names.")
                                .called("Owner")
                                .atMost(AttendanceBody.LONGEST_OFFICE),
                        date("dueOn", "By when?")
                                .called("Day it is due")
                                .hint("For example, today, 25 March 2019 or 25/3/2019"))
                .button("Record it");
    }

    @Override
    protected RaiseMeetingAction command(Answers answers) {
        return new RaiseMeetingAction(
                answers.id("id"),
                answers.newId("meeting-action"),
                answers.text("text"),
                answers.text("owner"),
                answers.date("dueOn"));
    }

    @Override
    protected Done done(RaiseMeetingAction command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "What is to be done is recorded");
    }
}
