package org.improvementledger.money.allocation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.improvementledger.money.standing.ActionStandingRow;
import org.improvementledger.money.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Propose an allocation: one question a page, check answers, done. Nothing is kept between the pages but the form itself, carried along. */
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
    String begin(@PathVariable UUID budgetId, Moment moment, Model model) {
        model.addAttribute(FORM, ProposalForm.EMPTY);
        return ask(ProposalQuestion.TITLE, false, budgetId, moment, model);
    }

    /** From the answers, or from a later question, back to one. */
    @PostMapping(path = "/budgets/{budgetId}/allocations/new", params = "change")
    String change(
            @PathVariable UUID budgetId,
            @RequestParam("change") String field,
            @RequestParam(required = false) @Nullable String checking,
            @ModelAttribute(FORM) ProposalForm form,
            Moment moment,
            Model model) {
        return ask(ProposalQuestion.of(field), checking != null, budgetId, moment, model);
    }

    /**
     * From one question to the next, and from the last to the answers.
     *
     * @param field of the question that is answered; absent where all of them are answered at once
     * @param checking present where the answers were seen already: then an answer leads back to them
     */
    @PostMapping(path = "/budgets/{budgetId}/allocations/new", params = "!change")
    String answer(
            @PathVariable UUID budgetId,
            @RequestParam(name = "question", required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String checking,
            @ModelAttribute(FORM) ProposalForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        BindingResult found = new BeanPropertyBindingResult(form, FORM);
        ProposeAllocation answers = form.orReject(found, budgetId, context.newId("allocation"), LocalDate.now(clock));
        ProposalQuestion asked = field == null ? null : ProposalQuestion.of(field);
        if (asked != null && !found.hasFieldErrors(asked.field()) && checking == null && asked.after() != null) {
            return ask(asked.after(), false, budgetId, moment, model);
        }
        ProposalQuestion wrong = asked != null && found.hasFieldErrors(asked.field()) ? asked : firstWrong(found);
        if (answers == null && wrong != null) {
            found.getFieldErrors(wrong.field()).forEach(errors::addError);
            return ask(wrong, checking != null, budgetId, moment, model);
        }
        return check(Objects.requireNonNull(answers), budgetId, moment, model);
    }

    private static @Nullable ProposalQuestion firstWrong(BindingResult found) {
        return Arrays.stream(ProposalQuestion.values())
                .filter(question -> found.hasFieldErrors(question.field()))
                .findFirst()
                .orElse(null);
    }

    private String check(ProposeAllocation answers, UUID budgetId, Moment moment, Model model) {
        show(budgetId, moment, model);
        model.addAttribute("answers", answers);
        Map<UUID, ActionStandingRow> known = standings.of(answers.actionIds(), moment);
        model.addAttribute(
                "actions",
                answers.actionIds().stream()
                        .map(id -> FundedAction.of(id, known.get(id)))
                        .toList());
        return "allocation-check";
    }

    private String ask(ProposalQuestion question, boolean checking, UUID budgetId, Moment moment, Model model) {
        show(budgetId, moment, model);
        model.addAttribute("question", question);
        model.addAttribute("checking", checking);
        return FORM_PAGE;
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
        ProposalQuestion wrong = firstWrong(errors);
        return ask(wrong == null ? ProposalQuestion.TITLE : wrong, true, budgetId, moment, model);
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
