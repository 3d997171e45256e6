package org.improvementledger.actionplan.action;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Log a milestone: when it was reached, a note, check answers, done. Nothing is kept between the pages but the form itself. */
@Controller
@RequestMapping("/actions/{id}/milestones/{milestoneId}/reached")
@Needs(Roles.IMPROVEMENT_LEAD)
class LogMilestonePages {

    private static final String FORM_PAGE = "log-milestone";
    private static final String FORM = "form";

    private final Commands commands;
    private final Actions actions;
    private final Validator validator;
    private final Clock clock = Clock.system(London.ZONE);

    LogMilestonePages(Commands commands, Actions actions, Validator validator) {
        this.commands = commands;
        this.actions = actions;
        this.validator = validator;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID milestoneId, Moment moment, Model model) {
        show(id, milestoneId, moment, model);
        model.addAttribute(FORM, ReachedForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the question. */
    @PostMapping(params = "change")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @ModelAttribute(FORM) ReachedForm form,
            Moment moment,
            Model model) {
        show(id, milestoneId, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @ModelAttribute(FORM) ReachedForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        MilestoneRow milestone = show(id, milestoneId, moment, model);
        ReachedBody answers = form.orReject(errors, validator, LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        model.addAttribute("late", answers.reachedOn().isAfter(milestone.dueOn()));
        return "log-milestone-check";
    }

    @PostMapping("/confirmation")
    String log(
            @PathVariable UUID id,
            @PathVariable UUID milestoneId,
            @ModelAttribute(FORM) ReachedForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        ReachedBody answers = form.orReject(errors, validator, today);
        if (answers != null && isLogged(context, answers.command(id, milestoneId, today), errors, model)) {
            return "redirect:/actions/" + id + "/milestones/" + milestoneId + "/reached/confirmation";
        }
        show(id, milestoneId, moment, model);
        return FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable UUID id, @PathVariable UUID milestoneId, Moment moment, Model model) {
        show(id, milestoneId, moment, model);
        return "log-milestone-done";
    }

    private boolean isLogged(CommandContext context, ReachMilestone command, BindingResult errors, Model model) {
        try {
            commands.handle(context, command);
            return true;
        } catch (RuleRefusedException refused) {
            String message = String.valueOf(refused.getMessage());
            if ("reachedOn".equals(refused.field())) {
                errors.rejectValue("reachedOn", refused.rule(), message);
            } else {
                errors.reject(refused.rule(), message);
            }
            // What was refused is answered again for its key; another try needs another.
            model.addAttribute("newKey", UUID.randomUUID());
            return false;
        }
    }

    private MilestoneRow show(UUID id, UUID milestoneId, Moment moment, Model model) {
        ActionRow action = actions.find(id, moment).orElseThrow(() -> NotFoundException.of("action", id));
        MilestoneRow milestone = actions.milestone(id, milestoneId, moment)
                .orElseThrow(() -> NotFoundException.of("milestone", milestoneId));
        model.addAttribute("action", action);
        model.addAttribute("milestone", milestone);
        model.addAttribute("status", milestone.statusOn(London.dayOf(moment)));
        return milestone;
    }
}
