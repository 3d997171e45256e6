package org.improvementledger.money.commitment;

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

/** Release what is open of a commitment: why, check answers, back to the commitment. */
@Controller
@RequestMapping("/commitments/{id}/release")
@Needs(Roles.FINANCE_OFFICER)
class CommitmentReleasePages {

    private static final String FORM = "form";

    private final Commands commands;

    private final Commitments commitments;

    CommitmentReleasePages(Commands commands, Commitments commitments) {
        this.commands = commands;
        this.commitments = commitments;
    }

    /** Why it is released, as people type it. */
    record ReleaseForm(@Nullable String reason) {

        private @Nullable String orReject(Errors errors) {
            return TypedText.lines(reason, "Reason", CommitmentReleaseBody.LONGEST_REASON)
                    .orReject(errors, "reason");
        }
    }

    @GetMapping
    String ask(@PathVariable UUID id, Moment moment, Model model) {
        show(id, moment, model);
        model.addAttribute(FORM, new ReleaseForm(""));
        return "commitment-release";
    }

    /** From the answer back to the question. */
    @PostMapping(params = "change")
    String change(@PathVariable UUID id, @ModelAttribute(FORM) ReleaseForm form, Moment moment, Model model) {
        show(id, moment, model);
        return "commitment-release";
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ReleaseForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        show(id, moment, model);
        String reason = form.orReject(errors);
        if (reason == null) {
            return "commitment-release";
        }
        model.addAttribute("reason", reason);
        return "commitment-release-check";
    }

    @PostMapping("/confirmation")
    String release(
            @PathVariable UUID id,
            @ModelAttribute(FORM) ReleaseForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        String reason = form.orReject(errors);
        if (reason != null
                && FormCommands.isAccepted(
                        request, errors, () -> commands.handle(context, new ReleaseCommitment(id, reason)))) {
            return "redirect:/commitments/" + id;
        }
        show(id, moment, model);
        return "commitment-release";
    }

    private void show(UUID id, Moment moment, Model model) {
        model.addAttribute(
                "commitment", commitments.find(id, moment).orElseThrow(() -> NotFoundException.of("commitment", id)));
    }
}
