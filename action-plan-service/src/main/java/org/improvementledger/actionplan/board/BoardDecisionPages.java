package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.several;

import org.improvementledger.actionplan.action.ActionNames;
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

/** Record what the board decided. */
@Controller
@Needs(Roles.BOARD_CHAIR)
@RequestMapping("/meetings/{id}/decisions/new")
class BoardDecisionPages extends FormPages<RecordBoardDecision> {

    private final Meetings meetings;
    private final ActionNames titles;

    BoardDecisionPages(FormDesk desk, Meetings meetings, ActionNames titles) {
        super(desk);
        this.meetings = meetings;
        this.titles = titles;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Record a decision")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .ask(
                        lines("text", "What did the board decide?").called("Decision"),
                        several(
                                        "actionIds",
                                        "Which actions does it concern? (optional)",
                                        titles.choices(meeting.planId(), subject.moment()))
                                .called("Actions")
                                .small()
                                .optional())
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Record the decision");
    }

    @Override
    protected RecordBoardDecision command(Answers answers) {
        return new RecordBoardDecision(
                answers.id("id"), answers.newId("decision"), answers.text("text"), answers.severalIds("actionIds"));
    }

    @Override
    protected Done done(RecordBoardDecision command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The decision is recorded");
    }
}
