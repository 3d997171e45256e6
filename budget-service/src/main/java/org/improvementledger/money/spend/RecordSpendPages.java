package org.improvementledger.money.spend;

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

/** Record a line of spend: a form, check answers, done. Nothing is kept between the pages but the form itself. */
@Controller
@Needs(Roles.FINANCE_OFFICER)
class RecordSpendPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "spend-new";

    private final Commands commands;

    private final SpendLines lines;

    private final Allocations allocations;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    RecordSpendPages(Commands commands, SpendLines lines, Allocations allocations) {
        this.commands = commands;
        this.lines = lines;
        this.allocations = allocations;
    }

    @GetMapping("/allocations/{allocationId}/spend/new")
    String ask(@PathVariable UUID allocationId, Moment moment, Model model) {
        show(allocationId, moment, model);
        model.addAttribute(FORM, SpendForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(path = "/allocations/{allocationId}/spend/new", params = "change")
    String change(@PathVariable UUID allocationId, @ModelAttribute(FORM) SpendForm form, Moment moment, Model model) {
        show(allocationId, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(path = "/allocations/{allocationId}/spend/new", params = "!change")
    String check(
            @PathVariable UUID allocationId,
            @ModelAttribute(FORM) SpendForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        show(allocationId, moment, model);
        RecordSpend answers = form.orReject(errors, allocationId, LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "spend-check";
    }

    @PostMapping("/allocations/{allocationId}/spend/new/confirmation")
    String record(
            @PathVariable UUID allocationId,
            @ModelAttribute(FORM) SpendForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        RecordSpend command = form.orReject(errors, allocationId, LocalDate.now(clock));
        if (command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))) {
            return "redirect:/spend/" + command.spendId() + "/confirmation";
        }
        show(allocationId, moment, model);
        return FORM_PAGE;
    }

    @GetMapping("/spend/{id}/confirmation")
    String done(@PathVariable UUID id, Moment moment, Model model) {
        model.addAttribute("id", id);
        lines.find(id, moment).ifPresent(line -> model.addAttribute("spend", line));
        return "spend-done";
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
