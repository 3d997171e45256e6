package org.improvementledger.money.budget;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.select;

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
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.decision.DecisionQuestions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Increase, reduce or close a budget. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/budgets/{id}/{change:increase|reduction|closure}")
class BudgetChangePages extends FormPages<Object> {

    private final Budgets budgets;

    BudgetChangePages(FormDesk desk, Budgets budgets) {
        super(desk);
        this.budgets = budgets;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID id = subject.id("id");
        BudgetRow budget = budgets.find(id, subject.moment()).orElseThrow(() -> NotFoundException.of("budget", id));
        Questions questions =
                switch (subject.text("change")) {
                    case "increase" -> moved("Increase the budget", "By how much?", "Where does the money come from?");
                    case "reduction" ->
                        moved("Reduce the budget", "How much is taken back?", "Where does the money go back to?")
                                .lead("No more than is unallocated can be taken back.");
                    default ->
                        Questions.titled("Close the budget")
                                .lead("Once it is closed, nothing more is allocated from it or posted to it.")
                                .ask(
                                        date("effectiveOn", "When was it closed?")
                                                .called("Date it was closed")
                                                .past(),
                                        why())
                                .button("Close the budget");
                };
        return questions
                .about(budget.service() + " " + budget.financialYear())
                .backTo("/budgets/" + id, "Back to the budget")
                .fact("Budget now", pounds(budget.current()))
                .fact("Unallocated", pounds(budget.unallocated()))
                .beforeButton("This is recorded for good, with your office and the time.");
    }

    private static Questions moved(String title, String amount, String source) {
        return Questions.titled(title)
                .ask(
                        money("amount", amount).called("Amount"),
                        select("source", source, FundingSource.class)
                                .called("Source")
                                .empty("Choose a source"),
                        date("effectiveOn", "Effective from").called("Date it takes effect"),
                        why())
                .under("The decision", DecisionQuestions.all())
                .button(title);
    }

    private static Question why() {
        return lines("reason", "Why?").called("Reason").atMost(BudgetChangeBody.LONGEST_REASON);
    }

    @Override
    protected Object command(Answers answers) {
        UUID id = answers.id("id");
        return switch (answers.subject().text("change")) {
            case "increase" ->
                new IncreaseBudget(
                        id,
                        answers.newId("increase"),
                        Money.of(answers.money("amount")),
                        answers.choice("source", FundingSource.class),
                        answers.text("reason"),
                        DecisionQuestions.decision(answers),
                        answers.date("effectiveOn"));
            case "reduction" ->
                new ReduceBudget(
                        id,
                        answers.newId("reduction"),
                        Money.of(answers.money("amount")),
                        answers.choice("source", FundingSource.class),
                        answers.text("reason"),
                        DecisionQuestions.decision(answers),
                        answers.date("effectiveOn"));
            default -> new CloseBudget(id, answers.date("effectiveOn"), answers.text("reason"));
        };
    }

    @Override
    protected Done done(Object command, Subject subject) {
        return Done.backTo(
                "/budgets/" + subject.id("id"),
                switch (subject.text("change")) {
                    case "increase" -> "The budget is increased";
                    case "reduction" -> "The budget is reduced";
                    default -> "The budget is closed";
                });
    }
}
