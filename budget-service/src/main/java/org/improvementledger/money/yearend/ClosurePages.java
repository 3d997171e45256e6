package org.improvementledger.money.yearend;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.lines;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Capacity;
import org.improvementledger.money.year.CloseFinancialYear;
import org.improvementledger.money.year.YearRow;
import org.improvementledger.money.year.Years;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Close a financial year. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/financial-years/{path}/closure")
class ClosurePages extends FormPages<CloseFinancialYear> {

    private final Years years;

    ClosurePages(FormDesk desk, Years years) {
        super(desk);
        this.years = years;
    }

    @Override
    protected Questions ask(Subject subject) {
        YearRow year = year(subject);
        Questions questions = Questions.titled("Close the year")
                .about("Financial year " + year.financialYear())
                .backTo("/financial-years/" + subject.text("path"), "Back to the financial year")
                .lead("From then on it takes nothing but adjustments that are authorised one by one. "
                        + "It cannot be opened again. What is left of its budgets can still be carried forward.")
                .ask(
                        date("closedOn", "When is it closed?")
                                .called("Date it is closed")
                                .past(),
                        lines("reason", "Why can it be closed?")
                                .hint("Such as the accounts being agreed")
                                .called("Reason"))
                .beforeButton("This cannot be undone.")
                .button("Close the year");
        if (year.isClosed()) {
            return questions.closed("It is closed already.");
        }
        return YearEnd.isForTheChiefFinanceOfficer(subject)
                ? questions
                : questions.closed("Only the chief finance officer can close a year.");
    }

    @Override
    protected CloseFinancialYear command(Answers answers) {
        return new CloseFinancialYear(
                YearEnd.year(answers.subject().text("path")), answers.date("closedOn"), answers.text("reason"));
    }

    @Override
    protected void carryOut(CloseFinancialYear command, CommandContext context) {
        super.carryOut(command, context.inCapacity(Capacity.CHIEF_FINANCE_OFFICER.code()));
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        return Confirmation.of("Year closed")
                .reference("It was", year(subject).financialYear())
                .next(
                        "It takes no more postings. What is left of its budgets can be carried forward into the next year.")
                .link("See the financial year", "/financial-years/" + subject.text("path"));
    }

    private YearRow year(Subject subject) {
        return YearEnd.row(subject.text("path"), years, subject.moment());
    }
}
