package org.improvementledger.actionplan.review;

import org.improvementledger.chassis.eventstore.NotFoundException;
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

/** End a review schedule. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/reviews/{id}/ending")
class EndReviewSchedulePages extends FormPages<EndReviewSchedule> {

    private final Reviews reviews;

    EndReviewSchedulePages(FormDesk desk, Reviews reviews) {
        super(desk);
        this.reviews = reviews;
    }

    @Override
    protected Questions ask(Subject subject) {
        ReviewScheduleRow schedule = reviews.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("review schedule", subject.id("id")));
        return Questions.titled("End a review schedule")
                .about(schedule.title())
                .backTo("/reviews/" + schedule.id(), "Back to the schedule")
                .ask(
                        Question.date("endedOn", "What is the last day on which a review can fall due?")
                                .called("Last day")
                                .startingWith(subject.today()),
                        Question.lines("reason", "Why does it end?")
                                .called("Reason")
                                .atMost(ReviewScheduleBody.LONGEST_REASON))
                .beforeButton("What was held and missed until then stays.")
                .button("End the schedule");
    }

    @Override
    protected EndReviewSchedule command(Answers answers) {
        return new EndReviewSchedule(answers.id("id"), answers.date("endedOn"), answers.text("reason"));
    }

    @Override
    protected Done done(EndReviewSchedule command, Subject subject) {
        return Done.backTo("/reviews/" + command.scheduleId(), "The schedule is ended");
    }
}
