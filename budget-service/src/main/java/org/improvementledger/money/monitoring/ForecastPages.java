package org.improvementledger.money.monitoring;

import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.select;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.money.forecast.MakeForecast;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Make a forecast of an allocation. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{id}/forecasts/new")
class ForecastPages extends FormPages<MakeForecast> {

    private final Monitoring monitoring;

    private final MessageSource messages;

    ForecastPages(FormDesk desk, Monitoring monitoring, MessageSource messages) {
        super(desk);
        this.monitoring = monitoring;
        this.messages = messages;
    }

    @Override
    protected Questions ask(Subject subject) {
        MonitoredAllocationRow allocation = allocation(subject);
        MonitoringLine line = line(subject);
        Period usual = ReportedPeriod.usual(
                FinancialYear.of(allocation.financialYear()), subject.moment().at());
        return Questions.titled("Make a forecast")
                .about(allocation.title() + ", " + allocation.financialYear())
                .backTo("/allocations/" + allocation.id() + "/profile", "Back to the profile")
                .fact("Allocation now", pounds(line.current()))
                .fact("Spent", pounds(line.actual()))
                .fact("Committed", pounds(line.committed()))
                .fact("Last forecast", line.forecast() == null ? "None" : pounds(line.forecast()))
                .ask(
                        select("period", "Which period do you forecast in?", months())
                                .called("Period")
                                .empty("Choose a period")
                                .missing("Choose the period you forecast in")
                                .startingWith(usual.number() == Period.ADJUSTMENTS ? "" : usual.label()),
                        money("outturn", "What will have been spent by the end of the year?")
                                .called("Outturn")
                                .orNothing(),
                        lines("note", "Why?")
                                .hint("What changed, and what it rests on")
                                .called("Reason")
                                .atMost(MakeForecast.LONGEST_NOTE))
                .beforeButton("The forecast is recorded for good, with your office and the time. Earlier ones stay.")
                .button("Make the forecast");
    }

    @Override
    protected MakeForecast command(Answers answers) {
        return new MakeForecast(
                allocation(answers.subject()).budgetId(),
                answers.id("id"),
                answers.newId("forecast"),
                Period.of(answers.choice("period")),
                Money.of(answers.money("outturn")),
                answers.text("note"));
    }

    @Override
    protected @Nullable String warning(MakeForecast command, Subject subject) {
        BigDecimal over = command.outturn().amount().subtract(line(subject).current());
        return over.signum() > 0 ? "This is " + pounds(over) + " more than the allocation has now." : null;
    }

    @Override
    protected Confirmation confirmation(Subject subject) {
        MonitoredAllocationRow allocation = allocation(subject);
        return Confirmation.of("Forecast made")
                .reference("It now comes to", pounds(line(subject).forecast()))
                .next("The monitoring report counts it from its period on. When things change, make another.")
                .link("See the profile", "/allocations/" + allocation.id() + "/profile")
                .link("See the budget's monitoring", "/monitoring/budgets/" + allocation.budgetId());
    }

    private MonitoredAllocationRow allocation(Subject subject) {
        UUID id = subject.id("id");
        return monitoring
                .allocation(id, monitoring.asOf(subject.moment()))
                .orElseThrow(() -> NotFoundException.of("allocation", id));
    }

    private MonitoringLine line(Subject subject) {
        return monitoring.line(allocation(subject), new Period(Period.ADJUSTMENTS), monitoring.asOf(subject.moment()));
    }

    private List<Choice> months() {
        return ReportedPeriod.labels().stream()
                .limit(Period.ADJUSTMENTS - 1L)
                .map(label -> new Choice(label, label + " " + messages.getMessage("period." + label, null, Locale.UK)))
                .toList();
    }
}
