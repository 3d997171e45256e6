package org.improvementledger.money.budget;

import static org.improvementledger.chassis.web.page.form.Question.choice;
import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.select;
import static org.improvementledger.chassis.web.page.form.Question.text;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.chassis.web.page.form.Understood;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.FundingSource;
import org.improvementledger.events.Money;
import org.improvementledger.money.decision.DecisionQuestions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Set a budget. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/budgets/new")
class SetBudgetPages extends FormPages<SetBudget> {

    private static final String YEAR = "Enter a financial year, like 2018/19 or 2018 to 2019";

    private final Budgets budgets;

    SetBudgetPages(FormDesk desk, Budgets budgets) {
        super(desk);
        this.budgets = budgets;
    }

    @Override
    protected Questions ask(Subject subject) {
        return Questions.titled("Set a budget")
                .backTo("/budgets", "Back to budgets")
                .ask(
                        text("financialYear", "Financial year")
                                .hint("For example, 2018/19")
                                .width(10)
                                .missing(YEAR)
                                .readAs(SetBudgetPages::year),
                        text("service", "Which service is it for?")
                                .hint("Such as Children’s services")
                                .called("Service")
                                .atMost(BudgetBody.LONGEST_SERVICE),
                        choice("kind", "Kind", BudgetKind.class)
                                .missing("Choose whether it is revenue or capital")
                                .inline(),
                        select("source", "Where does the money come from?", FundingSource.class)
                                .called("Source")
                                .empty("Choose a source")
                                .missing("Choose where the money comes from"),
                        money("amount", "Amount"),
                        date("effectiveOn", "Effective from")
                                .hint("The day from which the money is there, such as 1 April 2019")
                                .called("Date it takes effect"))
                .under("The decision that set it", DecisionQuestions.all())
                .beforeButton("The budget is recorded for good, with your office and the time.")
                .button("Set the budget");
    }

    private static Understood<FinancialYear> year(String typed) {
        FinancialYear year = FinancialYearLabels.understand(typed);
        return year == null ? Understood.not(YEAR) : Understood.as(year, year.label());
    }

    @Override
    protected SetBudget command(Answers answers) {
        return new SetBudget(
                answers.newId("budget"),
                answers.value("financialYear", FinancialYear.class),
                answers.text("service"),
                answers.choice("kind", BudgetKind.class),
                answers.choice("source", FundingSource.class),
                Money.of(answers.money("amount")),
                DecisionQuestions.decision(answers),
                answers.date("effectiveOn"),
                null);
    }

    @Override
    protected Done done(SetBudget command, Subject subject) {
        return Done.confirmed(command.budgetId());
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        Confirmation said = Confirmation.of("Budget set")
                .reference(subject.made())
                .next("Allocations can be proposed out of it. What is approved never exceeds it.")
                .link("See the budget", "/budgets/" + subject.made())
                .link("Propose an allocation out of it", "/budgets/" + subject.made() + "/allocations/new");
        budgets.find(subject.made(), subject.moment())
                .ifPresent(budget -> said.fact("Budget", budget.service() + " " + budget.financialYear())
                        .fact("Amount", pounds(budget.amount())));
        return said;
    }
}
