package org.improvementledger.actionplan.board;

import static org.improvementledger.chassis.web.page.form.Question.choice;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.select;

import org.improvementledger.actionplan.action.ActionNames;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Rating;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record how the board rates an action. */
@Controller
@Needs(Roles.BOARD_CHAIR)
@RequestMapping("/meetings/{id}/ratings/new")
class AgreeRatingPages extends FormPages<AgreeRating> {

    private final Meetings meetings;
    private final ActionNames titles;

    AgreeRatingPages(FormDesk desk, Meetings meetings, ActionNames titles) {
        super(desk);
        this.meetings = meetings;
        this.titles = titles;
    }

    @Override
    protected Questions ask(Subject subject) {
        MeetingRow meeting = meetings.get(subject.id("id"), subject.moment());
        return Questions.titled("Agree a rating")
                .about(meeting.title() + ", " + day(meeting.day()))
                .backTo("/meetings/" + meeting.id(), "Back to the meeting")
                .ask(
                        select("actionId", "Which action?", titles.choices(meeting.planId(), subject.moment()))
                                .called("Action"),
                        choice("rating", "How does the board rate it?", Rating.class)
                                .called("Rating"),
                        lines("note", "What did the board say? (optional)")
                                .called("Note")
                                .optional())
                .beforeButton("This is recorded for good, with your office and the time.")
                .button("Record the rating");
    }

    @Override
    protected AgreeRating command(Answers answers) {
        return new AgreeRating(
                answers.id("id"),
                answers.chosenId("actionId"),
                answers.choice("rating", Rating.class),
                answers.optionalText("note"));
    }

    @Override
    protected Done done(AgreeRating command, Subject subject) {
        return Done.backTo("/meetings/" + command.meetingId(), "The rating is recorded");
    }
}
