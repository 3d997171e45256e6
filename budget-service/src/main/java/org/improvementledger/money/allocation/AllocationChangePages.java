package org.improvementledger.money.allocation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Withdraw, correct or release an allocation: a form, check answers, back to the allocation that says it is done. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{id}/{change:withdrawal|correction|release}")
class AllocationChangePages {

    private static final String FORM = "form";

    private static final Map<String, String> TITLES = Map.of(
            "withdrawal", "Withdraw the proposal",
            "correction", "Correct the allocation",
            "release", "Release money that is not needed");

    private static final Map<String, List<String>> FIELDS = Map.of(
            "withdrawal", List.of("reason"),
            "correction", List.of("title", "purpose", "amount", "costCentre", "serviceArea", "effectiveOn", "reason"),
            "release", List.of("amount", "effectiveOn", "reason"));

    private final Commands commands;

    private final Allocations allocations;

    private final FundingBudgets budgets;

    private final TimeFormat dates;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    AllocationChangePages(Commands commands, Allocations allocations, FundingBudgets budgets, TimeFormat dates) {
        this.commands = commands;
        this.allocations = allocations;
        this.budgets = budgets;
        this.dates = dates;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable String change, Moment moment, Model model) {
        AllocationRow row = show(id, change, moment, model);
        model.addAttribute(
                FORM,
                change.equals("correction")
                        ? AllocationChangeForm.of(row, dates.day(row.effectiveOn()))
                        : AllocationChangeForm.EMPTY);
        return "allocation-change";
    }

    @PostMapping(params = "change")
    String askAgain(
            @PathVariable UUID id,
            @PathVariable String change,
            @ModelAttribute(FORM) AllocationChangeForm form,
            Moment moment,
            Model model) {
        show(id, change, moment, model);
        return "allocation-change";
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable UUID id,
            @PathVariable String change,
            @ModelAttribute(FORM) AllocationChangeForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        AllocationRow row = show(id, change, moment, model);
        Object command = command(change, form, errors, row, context);
        if (command == null) {
            return "allocation-change";
        }
        model.addAttribute("answers", command);
        return "allocation-change-check";
    }

    @PostMapping("/confirmation")
    String carryOut(
            @PathVariable UUID id,
            @PathVariable String change,
            @ModelAttribute(FORM) AllocationChangeForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        AllocationRow row = show(id, change, moment, model);
        Object command = command(change, form, errors, row, context);
        if (command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
            return "redirect:/allocations/" + id + "?done=" + change;
        }
        return "allocation-change";
    }

    private @Nullable Object command(
            String change, AllocationChangeForm form, Errors errors, AllocationRow row, CommandContext context) {
        LocalDate today = LocalDate.now(clock);
        return switch (change) {
            case "withdrawal" -> form.withdrawalOrReject(errors, row);
            case "release" -> form.releaseOrReject(errors, row, context.newId("release"), today);
            default -> form.correctionOrReject(errors, row, context.newId("correction"), today);
        };
    }

    private AllocationRow show(UUID id, String change, Moment moment, Model model) {
        AllocationRow row = allocations.find(id, moment).orElseThrow(() -> NotFoundException.of("allocation", id));
        model.addAttribute("allocation", row);
        model.addAttribute(
                "budget",
                budgets.find(row.budgetId(), moment.position("budget"))
                        .orElseThrow(() -> NotFoundException.of("budget", row.budgetId())));
        model.addAttribute("change", change);
        model.addAttribute("title", TITLES.get(change));
        model.addAttribute("fields", FIELDS.get(change));
        return row;
    }
}
