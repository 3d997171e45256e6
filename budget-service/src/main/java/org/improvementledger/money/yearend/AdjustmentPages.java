package org.improvementledger.money.yearend;

import static org.improvementledger.chassis.web.page.form.Question.choice;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.money.transfer.PlaceView;
import org.improvementledger.money.transfer.Places;
import org.improvementledger.money.year.AuthoriseAdjustment;
import org.improvementledger.money.year.YearNames;
import org.improvementledger.money.year.YearRow;
import org.improvementledger.money.year.Years;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Authorise an adjustment to a closed year. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/financial-years/{path}/adjustments/new")
class AdjustmentPages extends FormPages<AuthoriseAdjustment> {

    /** Characters. */
    private static final int LONGEST_REFERENCE = 100;

    private final Years years;

    private final Places places;

    AdjustmentPages(FormDesk desk, Years years, Places places) {
        super(desk);
        this.years = years;
        this.places = places;
    }

    @Override
    protected Questions ask(Subject subject) {
        YearRow year = year(subject);
        Questions questions = Questions.titled("Authorise an adjustment")
                .about("Financial year " + year.financialYear())
                .backTo("/financial-years/" + subject.text("path"), "Back to the financial year")
                .lead("Somebody else can then post this one line, or reverse it, in period 13.")
                .ask(
                        choice("allocation", "Which allocation?", allocations(subject, year.financialYear()))
                                .called("Allocation")
                                .small()
                                .noChoices("No allocation fits. Look for other words.")
                                .searchedBy(
                                        "q",
                                        "Not in the list? Look for (optional)",
                                        "Words in what the allocation is for"),
                        text("reference", "Reference of the line")
                                .hint("As the finance system has it")
                                .width(20)
                                .atMost(LONGEST_REFERENCE),
                        money("amount", "Up to how much?").called("Amount"),
                        lines("reason", "Why is it needed after the close?").called("Reason"))
                .beforeButton("Somebody else has to post it.")
                .button("Authorise the adjustment");
        if (!year.isClosed()) {
            return questions.closed("The year is open: it takes postings without an adjustment.");
        }
        return YearEnd.isForTheChiefFinanceOfficer(subject)
                ? questions
                : questions.closed("Only the chief finance officer can authorise an adjustment.");
    }

    @Override
    protected AuthoriseAdjustment command(Answers answers) {
        FinancialYear year = YearEnd.year(answers.subject().text("path"));
        PlaceView chosen = places.find(
                        answers.choice("allocation"), answers.subject().moment())
                .orElseThrow();
        return new AuthoriseAdjustment(
                YearNames.id(year),
                year,
                answers.newId("adjustment"),
                Objects.requireNonNull(chosen.allocationId()),
                answers.text("reference"),
                Money.of(answers.money("amount")),
                answers.text("reason"));
    }

    @Override
    protected void carryOut(AuthoriseAdjustment command, CommandContext context) {
        super.carryOut(command, context.inCapacity(Capacity.CHIEF_FINANCE_OFFICER.code()));
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        return Confirmation.of("Adjustment authorised")
                .reference("For the financial year", year(subject).financialYear())
                .next("A finance officer other than you can now post the line.")
                .link("See the financial year", "/financial-years/" + subject.text("path"));
    }

    /** Those that fit what was looked for, and the one that was chosen before. */
    private List<Choice> allocations(Subject subject, String financialYear) {
        return Stream.concat(
                        places.offered(subject.sent("q"), financialYear, true, false, subject.moment()).stream(),
                        places.find(subject.sent("allocation"), subject.moment()).stream())
                .filter(place -> place.allocationId() != null)
                .map(place -> new Choice(place.code(), place.name(), place.budget()))
                .distinct()
                .toList();
    }

    private YearRow year(Subject subject) {
        return YearEnd.row(subject.text("path"), years, subject.moment());
    }
}
