package org.improvementledger.money.spend;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TypedText;
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

/** Reverse a line of spend: why, check answers, done. */
@Controller
@RequestMapping("/spend/{id}/reversal")
@Needs(Roles.FINANCE_OFFICER)
class ReversalPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "spend-reversal";

    private final Commands commands;

    private final SpendLines lines;

    ReversalPages(Commands commands, SpendLines lines) {
        this.commands = commands;
        this.lines = lines;
    }

    /** Why a line is reversed, as people type it. */
    record ReversalForm(@Nullable String reason) {

        private @Nullable String orReject(Errors errors) {
            return TypedText.lines(reason, "Reason for reversing it", SpendLimits.REASON)
                    .orReject(errors, "reason");
        }
    }

    @GetMapping
    String ask(@PathVariable UUID id, Moment moment, Model model) {
        show(id, moment, model);
        model.addAttribute(FORM, new ReversalForm(""));
        return FORM_PAGE;
    }

    /** From the answers back to the question. */
    @PostMapping(params = "change")
    String change(@PathVariable UUID id, @ModelAttribute(FORM) ReversalForm form, Moment moment, Model model) {
        show(id, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ReversalForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        show(id, moment, model);
        String reason = form.orReject(errors);
        if (reason == null) {
            return FORM_PAGE;
        }
        model.addAttribute("reason", reason);
        return "spend-reversal-check";
    }

    @PostMapping("/confirmation")
    String reverse(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ReversalForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        String reason = form.orReject(errors);
        if (reason != null
                && FormCommands.isAccepted(
                        request, errors, () -> commands.handle(context, new ReverseSpend(id, reason)))) {
            return "redirect:/spend/" + id + "/reversal/confirmation";
        }
        show(id, moment, model);
        return FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable UUID id, Moment moment, Model model) {
        show(id, moment, model);
        return "spend-reversal-done";
    }

    private void show(UUID id, Moment moment, Model model) {
        model.addAttribute(
                "spend", lines.find(id, moment).orElseThrow(() -> NotFoundException.of("line of spend", id)));
    }
}
