package org.improvementledger.actionplan.deadline;

import java.time.LocalDate;
import org.improvementledger.actionplan.inspection.AddressWords;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms about a deadline have in common: their addresses name an inspection {@code id} and a {@code deadline}. */
@Component
class DeadlineForms {

    private final Inspections inspections;
    private final Deadlines deadlines;
    private final WordFormat words;
    private final TimeFormat when = new TimeFormat();

    DeadlineForms(Inspections inspections, Deadlines deadlines, WordFormat words) {
        this.inspections = inspections;
        this.deadlines = deadlines;
        this.words = words;
    }

    /** @throws NotFoundException where there is no such inspection, or nothing of that kind is due after it */
    Deadline deadline(Subject subject) {
        InspectionRow inspection = inspections
                .find(subject.id("id"), subject.moment())
                .orElseThrow(() -> NotFoundException.of("inspection", subject.id("id")));
        return deadlines
                .find(inspection, AddressWords.deadline(subject.text("deadline")), subject.moment())
                .orElseThrow(() -> new NotFoundException("After this inspection no such thing is due."));
    }

    Questions questions(String title, Deadline deadline) {
        Questions questions = Questions.titled(title)
                .about(words.of(deadline.inspection()) + " of " + when.day(deadline.fieldworkFrom()))
                .backTo("/inspections/" + deadline.inspectionId(), "Back to the inspection")
                .fact("Deadline", words.of(deadline.deadline()))
                .fact(
                        "Computed",
                        "%s, %d working days after %s"
                                .formatted(
                                        when.day(deadline.computedDueOn()),
                                        deadline.workingDays(),
                                        when.day(deadline.receivedOn())));
        return deadline.statedDueOn() == null
                ? questions
                : questions.fact("Named by the inspectorate", when.day(deadline.statedDueOn()));
    }

    static Question note() {
        return Question.lines("note", "How? (optional)")
                .hint("Such as where it was sent or can be read")
                .called("How")
                .atMost(DeadlineMetBody.LONGEST_NOTE)
                .optional("Not told");
    }

    /** Says on the form where a date comes before the report did. */
    void requireAfterReceipt(Answers answers, String field, String called, Deadline deadline) {
        if (answers.date(field).isBefore(deadline.receivedOn())) {
            answers.refuse(
                    field,
                    called + " must be on or after " + when.day(deadline.receivedOn())
                            + ", when the report was received");
        }
    }

    /** What to say of a deadline met on a day; null where it was in time. */
    @Nullable
    String late(LocalDate metOn, Deadline deadline) {
        return metOn.isAfter(deadline.dueOn())
                ? "That is after the deadline, " + when.day(deadline.dueOn()) + "."
                : null;
    }
}
