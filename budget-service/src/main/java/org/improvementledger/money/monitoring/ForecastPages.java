package org.improvementledger.money.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Period;
import org.improvementledger.money.forecast.MakeForecast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A forecast: asked for, checked, made. */
@Controller
@RequestMapping("/allocations/{id}/forecasts/new")
@Needs(Roles.FINANCE_OFFICER)
class ForecastPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "forecast-new";

    private final Commands commands;

    private final Monitoring monitoring;

    private final MessageSource messages;

    ForecastPages(Commands commands, Monitoring monitoring, MessageSource messages) {
        this.commands = commands;
        this.monitoring = monitoring;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Moment moment, Model model) {
        MonitoredAllocationRow allocation = show(id, moment, model);
        Period usual = ReportedPeriod.usual(FinancialYear.of(allocation.financialYear()), moment.at());
        String period = usual.number() == Period.ADJUSTMENTS ? "" : usual.label();
        model.addAttribute(FORM, new ForecastForm(period, "", ""));
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(params = "change")
    String change(@PathVariable UUID id, @ModelAttribute(FORM) ForecastForm form, Moment moment, Model model) {
        show(id, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ForecastForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        MonitoredAllocationRow allocation = show(id, moment, model);
        MakeForecast answers = form.orReject(errors, allocation.budgetId(), id, context.newId("forecast"));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "forecast-check";
    }

    @PostMapping("/confirmation")
    String make(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ForecastForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        MonitoredAllocationRow allocation = show(id, moment, model);
        MakeForecast command = form.orReject(errors, allocation.budgetId(), id, context.newId("forecast"));
        if (command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
            return "redirect:/allocations/" + id + "/forecasts/new/confirmation";
        }
        return FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable UUID id, Moment moment, Model model) {
        show(id, moment, model);
        return "forecast-done";
    }

    private MonitoredAllocationRow show(UUID id, Moment moment, Model model) {
        long asOf = monitoring.asOf(moment);
        MonitoredAllocationRow allocation =
                monitoring.allocation(id, asOf).orElseThrow(() -> NotFoundException.of("allocation", id));
        Period whole = new Period(Period.ADJUSTMENTS);
        model.addAttribute("allocation", allocation);
        model.addAttribute("line", monitoring.line(allocation, whole, asOf));
        model.addAttribute("months", months());
        return allocation;
    }

    private List<Choice> months() {
        return ReportedPeriod.labels().stream()
                .limit(Period.ADJUSTMENTS - 1L)
                .map(label ->
                        new Choice(label, label + " " + messages.getMessage("period." + label, null, Locale.UK), null))
                .toList();
    }
}
