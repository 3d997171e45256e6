package org.improvementledger.money.allocation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.money.standing.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Propose an allocation: a form, check answers, done. Nothing is kept between the pages but the form itself. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
class ProposalPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "allocation-new";

    private final Commands commands;

    private final Allocations allocations;

    private final FundingBudgets budgets;

    private final Standings standings;

    private final TimeFormat dates;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    ProposalPages(
            Commands commands, Allocations allocations, FundingBudgets budgets, Standings standings, TimeFormat dates) {
        this.commands = commands;
        this.allocations = allocations;
        this.budgets = budgets;
        this.standings = standings;
        this.dates = dates;
    }

    @GetMapping("/budgets/{budgetId}/allocations/new")
    String ask(@PathVariable UUID budgetId, Moment moment, Model model) {
        show(budgetId, moment, model);
        model.addAttribute(FORM, ProposalForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(path = "/budgets/{budgetId}/allocations/new", params = "change")
    String change(@PathVariable UUID budgetId, @ModelAttribute(FORM) ProposalForm form, Moment moment, Model model) {
        show(budgetId, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(path = "/budgets/{budgetId}/allocations/new", params = "!change")
    String check(
            @PathVariable UUID budgetId,
            @ModelAttribute(FORM) ProposalForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        show(budgetId, moment, model);
        ProposeAllocation answers = form.orReject(errors, budgetId, context.newId("allocation"), LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        model.addAttribute(
                "actions",
                answers.actionIds().stream()
                        .map(id -> FundedAction.of(
                                id, standings.of(answers.actionIds(), moment).get(id)))
                        .toList());
        return "allocation-check";
    }

    @PostMapping("/budgets/{budgetId}/allocations/new/confirmation")
    String propose(
            @PathVariable UUID budgetId,
            @ModelAttribute(FORM) ProposalForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        UUID id = context.newId("allocation");
        ProposeAllocation command = form.orReject(errors, budgetId, id, LocalDate.now(clock));
        if (command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
            return "redirect:/allocations/" + id + "/confirmation";
        }
        show(budgetId, moment, model);
        return FORM_PAGE;
    }

    @GetMapping("/allocations/{id}/confirmation")
    String done(@PathVariable UUID id, Moment moment, Model model) {
        model.addAttribute("id", id);
        allocations.find(id, moment).ifPresent(allocation -> model.addAttribute("allocation", allocation));
        return "allocation-done";
    }

    private void show(UUID budgetId, Moment moment, Model model) {
        model.addAttribute(
                "budget",
                budgets.find(budgetId, moment.position("budget"))
                        .orElseThrow(() -> NotFoundException.of("budget", budgetId)));
        List<Choice> offered = standings.offered(moment).stream()
                .map(action -> new Choice(
                        action.id().toString(),
                        action.title(),
                        "%s, due %s".formatted(action.lead(), dates.day(action.dueOn()))))
                .toList();
        model.addAttribute("offered", offered);
    }
}
