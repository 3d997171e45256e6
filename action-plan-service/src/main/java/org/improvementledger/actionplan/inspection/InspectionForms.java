package org.improvementledger.actionplan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Understood;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.InspectionRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms about an inspection have in common. */
@Component
class InspectionForms {

    static final String REASON = "reason";

    private final Inspections inspections;
    private final WordFormat words;
    private final TimeFormat when = new TimeFormat();

    InspectionForms(Inspections inspections, WordFormat words) {
        this.inspections = inspections;
        this.words = words;
    }

    /** @throws NotFoundException where there is no such inspection */
    InspectionRow inspection(UUID id, Moment moment) {
        return inspections.find(id, moment).orElseThrow(() -> NotFoundException.of("inspection", id));
    }

    /** A form about this inspection. */
    Questions questions(String title, InspectionRow inspection) {
        return Questions.titled(title)
                .about(words.of(inspection.kind()) + " of " + when.day(inspection.fieldworkFrom()))
                .backTo("/inspections/" + inspection.id(), "Back to the inspection");
    }

    static Question reason() {
        return Question.lines(REASON, "Why is it corrected?")
                .hint("Such as where the right words or dates stand. What was recorded before stays in the history.")
                .called("Reason")
                .atMost(CorrectionBody.LONGEST_REASON);
    }

    /** What an inspection is, whether it is recorded for the first time or corrected. */
    static List<Question> facts(@Nullable InspectionRow recorded) {
        List<Question> questions = new ArrayList<>(List.of(
                Question.choice("kind", "What kind of inspection or visit was it?", InspectionKind.class)
                        .called("Kind"),
                Question.text("framework", "Which framework was it made under?")
                        .hint("In the inspectorate's words, such as ILACS 2018")
                        .called("Framework")
                        .atMost(InspectionBody.LONGEST_FRAMEWORK)
                        .width(20),
                Question.date("fieldworkFrom", "When did fieldwork begin?").called("First day of fieldwork"),
                Question.date("fieldworkTo", "When did fieldwork end?").called("Last day of fieldwork"),
                Question.date("reportReceivedOn", "When did the report come?")
                        .hint("Deadlines are counted from this day")
                        .called("Date the report was received"),
                Question.date("reportPublishedOn", "When was it published? (optional)")
                        .hint("The letter of a monitoring visit may stay unpublished")
                        .called("Date of publication")
                        .optional("Not published"),
                Question.text("publicationUrl", "Where can it be read? (optional)")
                        .hint("An address on the web that begins with https://")
                        .called("Address of the report")
                        .atMost(InspectionBody.LONGEST_URL)
                        .readAs(InspectionForms::address)
                        .optional("None")));
        if (recorded != null) {
            start(questions.get(0), recorded.kind());
            start(questions.get(1), recorded.framework());
            start(questions.get(2), recorded.fieldworkFrom());
            start(questions.get(3), recorded.fieldworkTo());
            start(questions.get(4), recorded.reportReceivedOn());
            start(questions.get(5), recorded.reportPublishedOn());
            start(questions.get(6), recorded.publicationUrl());
        }
        return questions;
    }

    private static void start(Question question, @Nullable Object recorded) {
        if (recorded != null) {
            question.recorded(recorded);
        }
    }

    /** The answers to {@link #facts}; dates out of order are said on the form. */
    static InspectionRecorded facts(UUID id, Answers answers) {
        InspectionRecorded facts = new InspectionRecorded(
                id,
                answers.choice("kind", InspectionKind.class),
                answers.text("framework"),
                answers.date("fieldworkFrom"),
                answers.date("fieldworkTo"),
                answers.date("reportReceivedOn"),
                answers.optionalDate("reportPublishedOn"),
                answers.optionalValue("publicationUrl", String.class));
        try {
            InspectionDatesPolicy.require(facts);
        } catch (RuleRefusedException outOfOrder) {
            answers.refuse(Objects.requireNonNull(outOfOrder.field()), String.valueOf(outOfOrder.getMessage()));
        }
        return facts;
    }

    private static Understood<?> address(String typed) {
        if (typed.length() > InspectionBody.LONGEST_URL) {
            return Understood.not("Address of the report must be 2,000 characters or fewer");
        }
        return typed.matches(InspectionBody.ADDRESS)
                ? Understood.as(typed, typed)
                : Understood.not("Address of the report must begin with http:// or https://");
    }
}
