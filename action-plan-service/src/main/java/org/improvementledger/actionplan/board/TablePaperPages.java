package org.improvementledger.actionplan.board;

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

/** Lay a paper before a meeting. */
@Controller
@Needs({Roles.IMPROVEMENT_LEAD, Roles.BOARD_CHAIR})
@RequestMapping("/meetings/{id}/papers/new")
class TablePaperPages extends FormPages<TablePaper> {

    private final Meetings meetings;

    TablePaperPages(FormDesk desk, Meetings meetings) {
        super(desk);
        this.meetings = meetings;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Add a paper")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .ask(
                        text("title", "What is it called?").called("Title").atMost(MeetingBody.LONGEST_TITLE),
                        text("link", "Where is it? (optional)")
                                .called("Address")
                                .hint("An address that begins with https://")
                                .atMost(2_000)
                                .optional())
                .button("Add the paper");
    }

    @Override
    protected TablePaper command(Answers answers) {
        String link = answers.optionalText("link");
        if (link != null && !link.matches(PaperBody.ADDRESS)) {
            answers.refuse("link", PaperBody.NO_ADDRESS);
        }
        return new TablePaper(answers.id("id"), answers.newId("paper"), answers.text("title"), link);
    }

    @Override
    protected Done done(TablePaper command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The paper is added");
    }
}
