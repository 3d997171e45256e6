package org.improvementledger.money.commitment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.money.allocation.Allocations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Record a commitment: a form, check answers, done. Nothing is kept between the pages but the form itself. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
class CommitmentPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "commitment-new";

    private final Commands commands;

    private final Commitments commitments;

    private final Allocations allocations;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    CommitmentPages(Commands commands, Commitments commitments, Allocations allocations) {
        this.commands = commands;
        this.commitments = commitments;
        this.allocations = allocations;
    }

    @GetMapping("/allocations/{allocationId}/commitments/new")
    String ask(@PathVariable UUID allocationId, Moment moment, Model model) {
        show(allocationId, moment, model);
        model.addAttribute(FORM, CommitmentForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(path = "/allocations/{allocationId}/commitments/new", params = "change")
    String change(
            @PathVariable UUID allocationId, @ModelAttribute(FORM) CommitmentForm form, Moment moment, Model model) {
        show(allocationId, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(path = "/allocations/{allocationId}/commitments/new", params = "!change")
    String check(
            @PathVariable UUID allocationId,
            @ModelAttribute(FORM) CommitmentForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        show(allocationId, moment, model);
        RecordCommitment answers = form.orReject(errors, allocationId, LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "commitment-check";
    }

    @PostMapping("/allocations/{allocationId}/commitments/new/confirmation")
    String record(
            @PathVariable UUID allocationId,
            @ModelAttribute(FORM) CommitmentForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        RecordCommitment command = form.orReject(errors, allocationId, LocalDate.now(clock));
        if (command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
            return "redirect:/commitments/" + command.commitmentId() + "/confirmation";
        }
        show(allocationId, moment, model);
        return FORM_PAGE;
    }

    @GetMapping("/commitments/{id}/confirmation")
    String done(@PathVariable UUID id, Moment moment, Model model) {
        model.addAttribute("id", id);
        commitments.find(id, moment).ifPresent(found -> model.addAttribute("commitment", found));
        return "commitment-done";
    }

    private void show(UUID allocationId, Moment moment, Model model) {
        String title = allocations
                .titles(List.of(allocationId), moment.position("budget"))
                .get(allocationId);
        if (title == null) {
            throw NotFoundException.of("allocation", allocationId);
        }
        model.addAttribute("allocationId", allocationId);
        model.addAttribute("allocation", title);
    }
}
