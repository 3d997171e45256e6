package org.improvementledger.money.allocation;

import jakarta.servlet.http.HttpServletRequest;
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
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.money.standing.ActionStandingRow;
import org.improvementledger.money.standing.Standings;
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

/** Link an allocation to an action of the plan, or unlink it: one question, then back to the allocation. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
@RequestMapping("/allocations/{id}/actions")
class ActionLinkPages {

    private static final String FORM = "form";

    private final Commands commands;

    private final Allocations allocations;

    private final Standings standings;

    ActionLinkPages(Commands commands, Allocations allocations, Standings standings) {
        this.commands = commands;
        this.allocations = allocations;
        this.standings = standings;
    }

    /** What people choose or type. */
    record LinkForm(@Nullable String actionId, @Nullable String reason) {

        private @Nullable UUID actionOrReject(Errors errors) {
            try {
                return UUID.fromString(String.valueOf(actionId));
            } catch (IllegalArgumentException notChosen) {
                errors.rejectValue("actionId", "action.missing", "Choose an action");
                return null;
            }
        }

        private @Nullable String reasonOrReject(Errors errors) {
            return TypedText.lines(reason, "Reason", ReasonBody.LONGEST_REASON).orReject(errors, "reason");
        }
    }

    @GetMapping("/new")
    String choose(@PathVariable UUID id, Moment moment, Model model) {
        showChoices(show(id, moment, model), moment, model);
        model.addAttribute(FORM, new LinkForm("", ""));
        return "action-link";
    }

    @PostMapping("/new")
    String link(
            @PathVariable UUID id,
            @ModelAttribute(FORM) LinkForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        AllocationRow row = show(id, moment, model);
        UUID action = form.actionOrReject(errors);
        if (action != null
                && FormCommands.isAccepted(
                        request, errors, () -> commands.handle(context, new LinkAction(row.budgetId(), id, action)))) {
            return "redirect:/allocations/" + id + "?done=link";
        }
        showChoices(row, moment, model);
        return "action-link";
    }

    @GetMapping("/{actionId}/unlinking")
    String ask(@PathVariable UUID id, @PathVariable UUID actionId, Moment moment, Model model) {
        show(id, moment, model);
        showAction(actionId, moment, model);
        model.addAttribute(FORM, new LinkForm("", ""));
        return "action-unlink";
    }

    @PostMapping("/{actionId}/unlinking")
    String unlink(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @ModelAttribute(FORM) LinkForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        AllocationRow row = show(id, moment, model);
        String reason = form.reasonOrReject(errors);
        if (reason != null
                && FormCommands.isAccepted(
                        request,
                        errors,
                        () -> commands.handle(context, new UnlinkAction(row.budgetId(), id, actionId, reason)))) {
            return "redirect:/allocations/" + id + "?done=unlinking";
        }
        showAction(actionId, moment, model);
        return "action-unlink";
    }

    private AllocationRow show(UUID id, Moment moment, Model model) {
        AllocationRow row = allocations.find(id, moment).orElseThrow(() -> NotFoundException.of("allocation", id));
        model.addAttribute("allocation", row);
        return row;
    }

    private void showChoices(AllocationRow row, Moment moment, Model model) {
        List<Choice> choices = standings.offered(moment).stream()
                .filter(action -> !row.actionIds().contains(action.id()))
                .map(action -> new Choice(action.id().toString(), action.title(), "Led by " + action.lead()))
                .toList();
        model.addAttribute("choices", choices);
    }

    private void showAction(UUID actionId, Moment moment, Model model) {
        ActionStandingRow known = standings.of(List.of(actionId), moment).get(actionId);
        model.addAttribute("actionId", actionId);
        model.addAttribute(
                "action", known == null ? "Action " + actionId.toString().substring(0, 8) : known.title());
    }
}
