package org.improvementledger.money.budget;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.FundingSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Increase, reduce or close a budget: a form, check answers, back to the budget that says it is done. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/budgets/{id}/{change:increase|reduction|closure}")
class BudgetChangePages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "budget-change";

    private static final Map<String, String> TITLES = Map.of(
            "increase", "Increase the budget",
            "reduction", "Reduce the budget",
            "closure", "Close the budget");

    private final Commands commands;

    private final Budgets budgets;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    BudgetChangePages(Commands commands, Budgets budgets) {
        this.commands = commands;
        this.budgets = budgets;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable String change, Moment moment, Model model) {
        show(id, change, moment, model);
        model.addAttribute(FORM, BudgetChangeForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(params = "change")
    String askAgain(
            @PathVariable UUID id,
            @PathVariable String change,
            @ModelAttribute(FORM) BudgetChangeForm form,
            Moment moment,
            Model model) {
        show(id, change, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable UUID id,
            @PathVariable String change,
            @ModelAttribute(FORM) BudgetChangeForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        show(id, change, moment, model);
        Object command = command(change, id, form, errors, context);
        if (command == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", command);
        return "budget-change-check";
    }

    @PostMapping("/confirmation")
    String carryOut(
            @PathVariable UUID id,
            @PathVariable String change,
            @ModelAttribute(FORM) BudgetChangeForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        show(id, change, moment, model);
        Object command = command(change, id, form, errors, context);
        if (command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
            return "redirect:/budgets/" + id + "?done=" + change;
        }
        return FORM_PAGE;
    }

    private @Nullable Object command(
            String change, UUID id, BudgetChangeForm form, Errors errors, CommandContext context) {
        LocalDate today = LocalDate.now(clock);
        return switch (change) {
            case "increase" -> form.increaseOrReject(errors, id, context.newId("increase"), today);
            case "reduction" -> form.reductionOrReject(errors, id, context.newId("reduction"), today);
            default -> form.closureOrReject(errors, id, today);
        };
    }

    private void show(UUID id, String change, Moment moment, Model model) {
        model.addAttribute("budget", budgets.find(id, moment).orElseThrow(() -> NotFoundException.of("budget", id)));
        model.addAttribute("change", change);
        model.addAttribute("title", TITLES.get(change));
        model.addAttribute(
                "sources",
                Arrays.stream(FundingSource.values()).map(FundingSource::code).toList());
    }
}
