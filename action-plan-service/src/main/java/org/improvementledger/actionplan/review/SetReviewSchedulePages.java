package org.improvementledger.actionplan.review;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Set a review schedule. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/reviews/new")
class SetReviewSchedulePages extends FormPages<SetReviewSchedule> {

    SetReviewSchedulePages(FormDesk desk) {
        super(desk);
    }

    @Override
    protected Questions ask(Subject subject) {
        return Questions.titled("Set a review schedule")
                .backTo("/reviews", "Back to the reviews")
                .ask(
                        Question.text("title", "What is reviewed?")
                                .called("Title")
                                .atMost(ReviewScheduleBody.LONGEST_TITLE),
                        Question.text("responsible", "Which office holds the reviews?")
                                .called("Office")
                                .hint("An office or a staff id, never a name")
                                .atMost(ReviewScheduleBody.LONGEST_RESPONSIBLE),
                        Question.text("rule", "How often?")
                                .called("Rule")
                                .hint(
                                        "A recurrence rule, such as FREQ=WEEKLY;INTERVAL=4 for every 4 weeks, FREQ=MONTHLY;INTERVAL=3 for quarterly, or FREQ=MONTHLY;BYDAY=1MO for each first Monday")
                                .startingWith("FREQ=WEEKLY;INTERVAL=4")
                                .atMost(RecurrenceRule.LONGEST),
                        Question.date("startsOn", "When is the first one due?").called("First day"),
                        Question.number(
                                        "toleranceDays",
                                        "How many days after it is due is a review still on time?",
                                        0,
                                        ReviewScheduleBody.MOST_TOLERANCE)
                                .called("Days of tolerance")
                                .startingWith(0))
                .button("Set the schedule");
    }

    @Override
    protected SetReviewSchedule command(Answers answers) {
        String fault = RecurrenceRule.fault(answers.text("rule"), answers.date("startsOn"));
        if (fault != null) {
            answers.refuse("rule", fault);
        }
        return new SetReviewSchedule(
                answers.newId("review-schedule"),
                answers.text("title"),
                answers.text("responsible"),
                answers.text("rule"),
                answers.date("startsOn"),
                (int) answers.number("toleranceDays"));
    }

    @Override
    protected Done done(SetReviewSchedule command, Subject subject) {
        return Done.backTo("/reviews/" + command.scheduleId(), "The schedule is set");
    }
}
