package org.improvementledger.money.budget;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.BudgetKind;
import org.improvementledger.events.Coded;
import org.improvementledger.events.FundingSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Set a budget: a form, check answers, done. Nothing is kept between the pages but the form itself. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
class SetBudgetPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "budget-new";

    private final Commands commands;

    private final Budgets budgets;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    SetBudgetPages(Commands commands, Budgets budgets) {
        this.commands = commands;
        this.budgets = budgets;
    }

    @ModelAttribute("kinds")
    List<String> kinds() {
        return Arrays.stream(BudgetKind.values()).map(Coded::code).toList();
    }

    @ModelAttribute("sources")
    List<String> sources() {
        return Arrays.stream(FundingSource.values()).map(Coded::code).toList();
    }

    @GetMapping("/budgets/new")
    String ask(Model model) {
        model.addAttribute(FORM, BudgetForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(path = "/budgets/new", params = "change")
    String change(@ModelAttribute(FORM) BudgetForm form) {
        return FORM_PAGE;
    }

    @PostMapping(path = "/budgets/new", params = "!change")
    String check(@ModelAttribute(FORM) BudgetForm form, BindingResult errors, CommandContext context, Model model) {
        SetBudget answers = form.orReject(errors, context.newId("budget"), LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "budget-check";
    }

    @PostMapping("/budgets/new/confirmation")
    String set(
            @ModelAttribute(FORM) BudgetForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request) {
        UUID id = context.newId("budget");
        SetBudget command = form.orReject(errors, id, LocalDate.now(clock));
        boolean accepted =
                command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command));
        return accepted ? "redirect:/budgets/" + id + "/confirmation" : FORM_PAGE;
    }

    @GetMapping("/budgets/{id}/confirmation")
    String done(@PathVariable UUID id, Moment moment, Model model) {
        model.addAttribute("id", id);
        budgets.find(id, moment).ifPresent(budget -> model.addAttribute("budget", budget));
        return "budget-done";
    }
}
