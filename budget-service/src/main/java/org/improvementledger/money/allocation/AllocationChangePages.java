package org.improvementledger.money.allocation;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.math.BigDecimal;
import java.util.UUID;
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
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Withdraw, correct or release an allocation. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{id}/{change:withdrawal|correction|release}")
class AllocationChangePages extends FormPages<Object> {

    private final Allocations allocations;

    AllocationChangePages(FormDesk desk, Allocations allocations) {
        super(desk);
        this.allocations = allocations;
    }

    @Override
    protected Questions ask(Subject subject) {
        AllocationRow row = row(subject);
        Questions questions =
                switch (subject.text("change")) {
                    case "withdrawal" -> withdrawal();
                    case "release" -> release();
                    default -> correction(row);
                };
        return questions
                .about(row.title())
                .backTo("/allocations/" + row.id(), "Back to the allocation")
                .fact("Allocation now", pounds(row.amount()))
                .beforeButton("This is recorded for good, with your office and the time.");
    }

    private static Questions withdrawal() {
        return Questions.titled("Withdraw the proposal")
                .lead("The proposal is taken back. It stays readable, with your reason.")
                .ask(reason("Why?"))
                .button("Withdraw the proposal");
    }

    private static Questions release() {
        return Questions.titled("Release money that is not needed")
                .lead("Money that is not needed goes back to its budget.")
                .ask(
                        money("amount", "How much is not needed?").called("Amount"),
                        date("effectiveOn", "When does it go back?").called("Date it goes back"),
                        reason("Why?"))
                .button("Release money that is not needed");
    }

    private static Questions correction(AllocationRow row) {
        return Questions.titled("Correct the allocation")
                .lead(
                        "Put right what is wrong and leave the rest. What was recorded before stays readable, with your reason."
                                + (row.approval() == null
                                        ? ""
                                        : " The amount can only become smaller: more money needs an approval of its own."))
                .ask(
                        text("title", "Title")
                                .atMost(AllocationBody.LONGEST_TITLE)
                                .recorded(row.title()),
                        lines("purpose", "What is it for?")
                                .called("Purpose")
                                .rows(4)
                                .atMost(AllocationBody.LONGEST_PURPOSE)
                                .recorded(row.purpose()),
                        money("amount", "Amount").recorded(row.amount()),
                        text("costCentre", "Cost centre")
                                .width(10)
                                .atMost(AllocationBody.LONGEST_COST_CENTRE)
                                .recorded(row.costCentre()),
                        text("serviceArea", "Service area")
                                .width(20)
                                .atMost(AllocationBody.LONGEST_SERVICE_AREA)
                                .recorded(row.serviceArea()),
                        date("effectiveOn", "Effective from")
                                .called("Date it takes effect")
                                .recorded(row.effectiveOn()),
                        reason("What was wrong?"))
                .button("Correct the allocation");
    }

    private static Question reason(String label) {
        return lines("reason", label).called("Reason").atMost(ReasonBody.LONGEST_REASON);
    }

    @Override
    protected Object command(Answers answers) {
        AllocationRow row = row(answers.subject());
        return switch (answers.subject().text("change")) {
            case "withdrawal" -> new WithdrawAllocation(row.budgetId(), row.id(), answers.text("reason"));
            case "release" ->
                new ReleaseAllocation(
                        row.budgetId(),
                        row.id(),
                        answers.newId("release"),
                        Money.of(answers.money("amount")),
                        answers.text("reason"),
                        answers.date("effectiveOn"));
            default -> corrected(row, answers);
        };
    }

    private static CorrectAllocation corrected(AllocationRow row, Answers answers) {
        BigDecimal amount = differing(answers.money("amount"), row.amount());
        return new CorrectAllocation(
                row.budgetId(),
                row.id(),
                answers.newId("correction"),
                differing(answers.text("title"), row.title()),
                differing(answers.text("purpose"), row.purpose()),
                amount == null ? null : Money.of(amount),
                differing(answers.text("costCentre"), row.costCentre()),
                differing(answers.text("serviceArea"), row.serviceArea()),
                differing(answers.date("effectiveOn"), row.effectiveOn()),
                answers.text("reason"));
    }

    private static <T extends Comparable<? super T>> @Nullable T differing(T typed, T recorded) {
        return typed.compareTo(recorded) == 0 ? null : typed;
    }

    @Override
    protected Done done(Object command, Subject subject) {
        return Done.backTo(
                "/allocations/" + subject.id("id"),
                switch (subject.text("change")) {
                    case "withdrawal" -> "The proposal is withdrawn";
                    case "release" -> "The money went back to its budget";
                    default -> "The allocation is corrected";
                });
    }

    private AllocationRow row(Subject subject) {
        UUID id = subject.id("id");
        return allocations.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("allocation", id));
    }
}
