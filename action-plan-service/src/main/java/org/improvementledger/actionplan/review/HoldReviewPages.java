package org.improvementledger.actionplan.review;

import java.time.DateTimeException;
import java.time.LocalDate;
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

/** Record that a review was held. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/reviews/{id}/held/{due}")
class HoldReviewPages extends FormPages<HoldReview> {

    private final Reviews reviews;

    HoldReviewPages(FormDesk desk, Reviews reviews) {
        super(desk);
        this.reviews = reviews;
    }

    @Override
    protected Questions ask(Subject subject) {
        ReviewScheduleRow schedule = reviews.find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("review schedule", subject.id("id")));
        return Questions.titled("Record a review")
                .about(schedule.title())
                .backTo("/reviews/" + schedule.id(), "Back to the schedule")
                .fact("Due", day(due(subject)))
                .ask(
                        Question.date("heldOn", "When was it held?")
                                .called("Date it was held")
                                .past(),
                        Question.lines("note", "What came of it? (optional)")
                                .called("Note")
                                .optional("Nothing said")
                                .atMost(ReviewBody.LONGEST_NOTE))
                .button("Record the review");
    }

    @Override
    protected HoldReview command(Answers answers) {
        return new HoldReview(
                answers.id("id"),
                due(answers.subject()),
                answers.date("heldOn"),
                answers.optionalText("note"),
                answers.today());
    }

    @Override
    protected Done done(HoldReview command, Subject subject) {
        return Done.backTo("/reviews/" + command.scheduleId(), "The review is recorded");
    }

    private static LocalDate due(Subject subject) {
        try {
            return LocalDate.parse(subject.text("due"));
        } catch (DateTimeException noDay) {
            throw new NotFoundException("There is nothing at this address.");
        }
    }
}
