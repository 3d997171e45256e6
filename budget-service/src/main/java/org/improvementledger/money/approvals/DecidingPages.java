package org.improvementledger.money.approvals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Decision;
import org.improvementledger.money.decision.ApprovalForm;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Approve or reject what was proposed: what it is for, the limit, what is there now and after; the choice, its questions, check answers, done.
 *
 * <p>A subclass is a {@code @Controller} with {@code @Needs} and a {@code @RequestMapping} that ends with {@code /{id}/approval}.
 */
public abstract class DecidingPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "approval";

    private static final String APPROVAL = "/approval";

    private final Commands commands;

    private final Limits limits;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    protected DecidingPages(Commands commands, Limits limits) {
        this.commands = commands;
        this.limits = limits;
    }

    /**
     * What the address names.
     *
     * @throws org.improvementledger.chassis.eventstore.NotFoundException where there is no such thing (404)
     */
    protected abstract Proposal proposal(UUID id, Moment moment);

    protected abstract Object approval(UUID id, Decision decision);

    protected abstract Object rejection(UUID id, String reason);

    @GetMapping
    public String ask(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        Limits.Reach reach = limits.of(actor, show(id, moment, actor, model).amount());
        // Who holds one capacity only need not choose it.
        String only =
                reach.capacities().size() == 1 ? reach.capacities().getFirst().value() : "";
        model.addAttribute(FORM, new ApprovalForm("", only, null, ""));
        return FORM_PAGE;
    }

    /** From the answers back to the questions; to the choice itself without them, for they belong to the other one. */
    @PostMapping(params = "change")
    public String change(
            @PathVariable UUID id,
            @RequestParam("change") String question,
            @ModelAttribute(FORM) ApprovalForm form,
            Moment moment,
            Actor actor,
            Model model) {
        Proposal proposal = show(id, moment, actor, model);
        return question.equals("choice") ? "redirect:" + proposal.address() + APPROVAL : FORM_PAGE;
    }

    /** From the choice to its questions, or back to the choice with what is wrong. */
    @PostMapping(params = {"!change", "!answered"})
    public String choose(
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
    public String check(
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
    public String decide(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Actor actor,
            Model model) {
        Proposal proposal = show(id, moment, actor, model);
        ApprovalForm.Answers answers = form.orReject(errors, actor.capacities(), LocalDate.now(clock));
        return answers != null && FormCommands.isAccepted(request, errors, () -> decide(id, answers, context))
                ? "redirect:" + proposal.address() + APPROVAL + "/confirmation"
                : FORM_PAGE;
    }

    @GetMapping("/confirmation")
    public String done(@PathVariable UUID id, Moment moment, Actor actor, Model model) {
        show(id, moment, actor, model);
        return "approval-done";
    }

    private void decide(UUID id, ApprovalForm.Answers answers, CommandContext context) {
        if (answers.isApproval()) {
            commands.handle(
                    context.inCapacity(Objects.requireNonNull(answers.capacity())),
                    approval(id, Objects.requireNonNull(answers.decision())));
        } else {
            commands.handle(context, rejection(id, Objects.requireNonNull(answers.reason())));
        }
    }

    private Proposal show(UUID id, Moment moment, Actor actor, Model model) {
        Proposal proposal = proposal(id, moment);
        model.addAttribute("proposal", proposal);
        model.addAttribute("own", proposal.ownWork(actor.id()));
        model.addAttribute("reach", limits.of(actor, proposal.amount()));
        return proposal;
    }
}
