package org.improvementledger.money.spend;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.math.BigDecimal;
import java.util.UUID;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.Money;
import org.improvementledger.money.allocation.Allocations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Record a line of spend. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{allocationId}/spend/new")
class RecordSpendPages extends FormPages<RecordSpend> {

    private final SpendLines lines;

    private final Allocations allocations;

    RecordSpendPages(FormDesk desk, SpendLines lines, Allocations allocations) {
        super(desk);
        this.lines = lines;
        this.allocations = allocations;
    }

    @Override
    protected Questions ask(Subject subject) {
        UUID allocation = subject.id("allocationId");
        return Questions.titled("Record spend")
                .about(allocations.title(allocation, subject.moment()))
                .backTo("/allocations/" + allocation, "Back to the allocation")
                .ask(
                        text("reference", "Reference")
                                .hint("The line in the finance system. One reference is one line of this allocation")
                                .width(20)
                                .atMost(SpendLimits.REFERENCE),
                        text("supplier", "Supplier").atMost(SpendLimits.SUPPLIER),
                        date("incurredOn", "When was it incurred?")
                                .called("Date it was incurred")
                                .past(),
                        text("summary", "What was it for?")
                                .hint("This is published in the transparency return")
                                .called("Summary")
                                .atMost(SpendLimits.SUMMARY),
                        money("netAmount", "Net amount"),
                        money("irrecoverableVat", "Irrecoverable VAT (optional)")
                                .hint("Leave it empty where it is not known")
                                .called("Irrecoverable VAT")
                                .orNothing()
                                .optional("Not known"),
                        text("merchantCategory", "Merchant category")
                                .hint("What sort of trade the supplier is in, such as Education and training")
                                .atMost(SpendLimits.MERCHANT_CATEGORY),
                        text("commitmentReference", "Reference of the commitment (optional)")
                                .hint("Where it was promised before, by an order or a contract")
                                .called("Reference of the commitment")
                                .width(20)
                                .atMost(SpendLimits.REFERENCE)
                                .optional())
                .beforeButton("The line is recorded for good, with your office and the time. "
                        + "It can be reversed, with a reason.")
                .button("Record the spend");
    }

    @Override
    protected RecordSpend command(Answers answers) {
        UUID allocation = answers.id("allocationId");
        BigDecimal vat = answers.optionalMoney("irrecoverableVat");
        return new RecordSpend(
                SpendId.of(allocation, answers.text("reference")),
                allocation,
                answers.text("reference"),
                answers.text("supplier"),
                answers.date("incurredOn"),
                answers.text("summary"),
                Money.of(answers.money("netAmount")),
                vat == null ? null : Money.of(vat),
                answers.text("merchantCategory"),
                answers.optionalText("commitmentReference"),
                null);
    }

    @Override
    protected Done done(RecordSpend command, Subject subject) {
        return Done.confirmed(command.spendId());
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        Confirmation said = Confirmation.of("Spend recorded")
                .reference(subject.made())
                .next("It counts against its allocation and budget from now on. "
                        + "Over £500 it goes into the quarter’s transparency return.")
                .link("See the line", "/spend/" + subject.made())
                .link("Record more spend from this allocation", subject.path());
        lines.find(subject.made(), subject.moment())
                .ifPresent(line -> said.reference("Its reference is", line.reference())
                        .fact("Supplier", line.supplier())
                        .fact("Net amount", pounds(line.netAmount()))
                        .fact("Date incurred", day(line.incurredOn())));
        return said;
    }
}
