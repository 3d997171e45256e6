package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
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

/** Record that what was to be done after a meeting was done. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/meetings/{id}/actions/{meetingActionId}/done")
class FinishMeetingActionPages extends FormPages<FinishMeetingAction> {

    private final Meetings meetings;

    FinishMeetingActionPages(FormDesk desk, Meetings meetings) {
        super(desk);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Record that it was done")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .fact("What was to be done", asked(subject).text())
                .fact("Due", day(asked(subject).dueOn()))
                .ask(
                        date("doneOn", "When was it done?")
                                .called("Day it was done")
                                .hint("For example, today, 25 March 2019 or 25/3/2019")
                                .past(),
                        lines("note", "What came of it? (optional)")
                                .called("Note")
                                .optional())
                .button("Record it as done");
    }

    @Override
    protected FinishMeetingAction command(Answers answers) {
        return new FinishMeetingAction(
                answers.id("id"),
                answers.id("meetingActionId"),
                answers.date("doneOn"),
                answers.optionalText("note"),
                answers.today());
    }

    @Override
    protected Done done(FinishMeetingAction command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "It is recorded as done");
    }

    private MeetingActionRow asked(Subject subject) {
        UUID id = subject.id("meetingActionId");
        return meetings.actions(subject.id("id"), subject.moment()).stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("meeting action", id));
    }
}
