package org.improvementledger.money.allocation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.improvementledger.money.decision.ApprovalForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Approve or reject an allocation: what it is for, what the budget holds, check answers, done. */
@Controller
@RequestMapping("/allocations/{id}/approval")
@Needs(Roles.APPROVER)
class ApprovalPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "approval";

    private final Commands commands;

    private final EntityHomes homes;

    private final Allocations allocations;

    private final FundingBudgets budgets;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    ApprovalPages(Commands commands, EntityHomes homes, Allocations allocations, FundingBudgets budgets) {
        this.commands = commands;
        this.homes = homes;
        this.allocations = allocations;
        this.budgets = budgets;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        show(id, moment, actor, model);
        List<String> held = held(actor);
        // Who holds one capacity only need not choose it.
        String only = held.size() == 1 ? held.getFirst() : "";
        model.addAttribute(FORM, new ApprovalForm("", only, null, ""));
        return FORM_PAGE;
    }

    /** From the answers back to the questions; to the choice itself without them, for they belong to the other one. */
    @PostMapping(params = "change")
    String change(
            @PathVariable UUID id,
            @RequestParam("change") String question,
            @ModelAttribute(FORM) ApprovalForm form,
            Moment moment,
            Actor actor,
            Model model) {
        if (question.equals("choice")) {
            return "redirect:/allocations/" + id + "/approval";
        }
        show(id, moment, actor, model);
        return FORM_PAGE;
    }

    /** From the choice to its questions, or back to the choice with what is wrong. */
    @PostMapping(params = {"!change", "!answered"})
    String choose(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            Moment moment,
            Actor actor,
            Model model) {
        show(id, moment, actor, model);
        form.rejectChoiceIfMissing(errors);
        return FORM_PAGE;
    }

    @PostMapping(params = {"!change", "answered"})
    String check(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            Moment moment,
            Actor actor,
            Model model) {
        show(id, moment, actor, model);
        ApprovalForm.Answers answers = form.orReject(errors, actor.capacities(), LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "approval-check";
    }

    @PostMapping("/confirmation")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Actor actor,
            Model model) {
        ApprovalForm.Answers answers = form.orReject(errors, actor.capacities(), LocalDate.now(clock));
        if (answers != null && FormCommands.isAccepted(request, errors, () -> decide(id, answers, context))) {
            return "redirect:/allocations/" + id + "/approval/confirmation";
        }
        show(id, moment, actor, model);
        return FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        show(id, moment, actor, model);
        return "approval-done";
    }

    private void decide(UUID id, ApprovalForm.Answers answers, CommandContext context) {
        UUID budgetId = homes.homeOf("allocation", id);
        if (answers.isApproval()) {
            commands.handle(
                    context.inCapacity(Objects.requireNonNull(answers.capacity())),
                    new ApproveAllocation(budgetId, id, Objects.requireNonNull(answers.decision())));
        } else {
            commands.handle(context, new RejectAllocation(budgetId, id, Objects.requireNonNull(answers.reason())));
        }
    }

    private void show(UUID id, Moment moment, Actor actor, Model model) {
        AllocationRow allocation =
                allocations.find(id, moment).orElseThrow(() -> NotFoundException.of("allocation", id));
        FundingBudget budget = budgets.find(allocation.budgetId(), moment.position("budget"))
                .orElseThrow(() -> NotFoundException.of("budget", allocation.budgetId()));
        model.addAttribute("allocation", allocation);
        model.addAttribute("budget", budget);
        model.addAttribute("left", budget.unallocated().subtract(allocation.amount()));
        model.addAttribute("own", allocation.isWorkOf(actor.id()));
        model.addAttribute("waits", allocation.status() == AllocationStatus.PROPOSED);
        model.addAttribute("capacities", held(actor));
    }

    /** The capacities held, from the smallest limit to the largest. */
    private static List<String> held(Actor actor) {
        return Arrays.stream(Capacity.values())
                .map(Coded::code)
                .filter(actor::holds)
                .toList();
    }
}
