package org.improvementledger.money.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Money;
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

/** Approve or reject a transfer: what it is about with limit and both sides, the choice, its questions, check answers, done. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/{path:virements|carry-forwards}/{id:[0-9a-fA-F-]{36}}/approval")
class TransferApprovalPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "transfer-approval";

    private final Commands commands;

    private final Transfers transfers;

    private final Places places;

    private final Limits limits;

    private final Map<TransferKind, TransferCommands> kinds = new EnumMap<>(TransferKind.class);

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    TransferApprovalPages(
            Commands commands, Transfers transfers, Places places, Limits limits, List<TransferCommands> kinds) {
        this.commands = commands;
        this.transfers = transfers;
        this.places = places;
        this.limits = limits;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    @GetMapping
    String ask(@PathVariable String path, @PathVariable UUID id, Moment moment, Actor actor, Model model) {
        Limits.Reach reach = show(path, id, moment, actor, model);
        // Who holds one capacity only need not choose it.
        String only =
                reach.capacities().size() == 1 ? reach.capacities().getFirst().value() : "";
        model.addAttribute(FORM, new ApprovalForm("", only, null, ""));
        return FORM_PAGE;
    }

    /** From the answers back to the questions; to the choice itself without them, for they belong to the other one. */
    @PostMapping(params = "change")
    String change(
            @PathVariable String path,
            @PathVariable UUID id,
            @RequestParam("change") String question,
            @ModelAttribute(FORM) ApprovalForm form,
            Moment moment,
            Actor actor,
            Model model) {
        if (question.equals("choice")) {
            return "redirect:" + at(path, id);
        }
        show(path, id, moment, actor, model);
        return FORM_PAGE;
    }

    /** From the choice to its questions, or back to the choice with what is wrong. */
    @PostMapping(params = {"!change", "!answered"})
    String choose(
            @PathVariable String path,
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            Moment moment,
            Actor actor,
            Model model) {
        show(path, id, moment, actor, model);
        form.rejectChoiceIfMissing(errors);
        return FORM_PAGE;
    }

    @PostMapping(params = {"!change", "answered"})
    String check(
            @PathVariable String path,
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            Moment moment,
            Actor actor,
            Model model) {
        show(path, id, moment, actor, model);
        ApprovalForm.Answers answers = form.orReject(errors, actor.capacities(), LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "transfer-approval-check";
    }

    @PostMapping("/confirmation")
    String decide(
            @PathVariable String path,
            @PathVariable UUID id,
            @ModelAttribute(FORM) ApprovalForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Actor actor,
            Model model) {
        ApprovalForm.Answers answers = form.orReject(errors, actor.capacities(), LocalDate.now(clock));
        if (answers != null && FormCommands.isAccepted(request, errors, () -> decide(path, id, answers, context))) {
            return "redirect:" + at(path, id) + "/confirmation";
        }
        show(path, id, moment, actor, model);
        return FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable String path, @PathVariable UUID id, Moment moment, Actor actor, Model model) {
        show(path, id, moment, actor, model);
        return "transfer-approval-done";
    }

    private void decide(String path, UUID id, ApprovalForm.Answers answers, CommandContext context) {
        TransferCommands kind = Objects.requireNonNull(kinds.get(TransferKind.ofPath(path)));
        if (answers.isApproval()) {
            commands.handle(
                    context.inCapacity(Objects.requireNonNull(answers.capacity())),
                    kind.approve(id, Objects.requireNonNull(answers.decision())));
        } else {
            commands.handle(context, kind.reject(id, Objects.requireNonNull(answers.reason())));
        }
    }

    private Limits.Reach show(String path, UUID id, Moment moment, Actor actor, Model model) {
        TransferKind kind = TransferKind.ofPath(path);
        TransferRow transfer =
                transfers.find(kind, id, moment).orElseThrow(() -> NotFoundException.of(kind.words(), id));
        Limits.Reach reach = limits.of(actor, Money.of(transfer.amount()));
        PlaceView from = places.of(transfer.from(), moment);
        PlaceView to = places.of(transfer.to(), moment);
        model.addAttribute("kind", kind);
        model.addAttribute("transfer", transfer);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("fromAfter", from.holds().subtract(transfer.amount()));
        model.addAttribute("toAfter", to.holds().add(transfer.amount()));
        model.addAttribute("own", transfer.proposedBy().equals(actor.id()));
        model.addAttribute("waits", transfer.status() == TransferStatus.PROPOSED);
        model.addAttribute("reach", reach);
        model.addAttribute("limits", reach.limits());
        return reach;
    }

    private static String at(String path, UUID id) {
        return "/" + path + "/" + id + "/approval";
    }
}
