package org.improvementledger.money.yearend;

import jakarta.servlet.http.HttpServletRequest;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.events.Capacity;
import org.improvementledger.money.transfer.PlaceView;
import org.improvementledger.money.transfer.Places;
import org.improvementledger.money.year.AuthoriseAdjustment;
import org.improvementledger.money.year.YearRow;
import org.improvementledger.money.year.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Authorise an adjustment to a closed year: a form, check answers, and back to the year. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/financial-years/{path}/adjustments/new")
class AdjustmentPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "adjustment-new";

    private final Commands commands;

    private final Years years;

    private final Places places;

    AdjustmentPages(Commands commands, Years years, Places places) {
        this.commands = commands;
        this.years = years;
        this.places = places;
    }

    @GetMapping
    String ask(@PathVariable String path, Moment moment, Model model) {
        AdjustmentForm form = new AdjustmentForm("", "", "", "", "");
        model.addAttribute(FORM, form);
        return show(path, form, moment, model);
    }

    /** From the answers back to the questions, or the same questions with the allocations that were looked for. */
    @PostMapping(params = "change")
    String change(@PathVariable String path, @ModelAttribute(FORM) AdjustmentForm form, Moment moment, Model model) {
        return show(path, form, moment, model);
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable String path,
            @ModelAttribute(FORM) AdjustmentForm form,
            BindingResult errors,
            CommandContext context,
            Moment moment,
            Model model) {
        PlaceView chosen = chosen(form, moment);
        AuthoriseAdjustment answers = form.orReject(errors, YearEnd.year(path), context.newId("adjustment"), chosen);
        if (answers == null) {
            return show(path, form, moment, model);
        }
        model.addAttribute("path", path);
        model.addAttribute("year", YearEnd.row(path, years, moment));
        model.addAttribute("allocation", chosen);
        model.addAttribute("answers", answers);
        return "adjustment-check";
    }

    @PostMapping("/confirmation")
    String authorise(
            @PathVariable String path,
            @ModelAttribute(FORM) AdjustmentForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        AuthoriseAdjustment command =
                form.orReject(errors, YearEnd.year(path), context.newId("adjustment"), chosen(form, moment));
        boolean accepted = command != null
                && FormCommands.isAccepted(
                        request,
                        errors,
                        () -> commands.handle(context.inCapacity(Capacity.CHIEF_FINANCE_OFFICER.code()), command));
        return accepted
                ? "redirect:/financial-years/" + path + "/adjustments/new/confirmation"
                : show(path, form, moment, model);
    }

    @GetMapping("/confirmation")
    String done(@PathVariable String path, Moment moment, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("year", YearEnd.row(path, years, moment));
        return "adjustment-done";
    }

    private @Nullable PlaceView chosen(AdjustmentForm form, Moment moment) {
        return places.find(form.allocation(), moment).orElse(null);
    }

    private String show(String path, AdjustmentForm form, Moment moment, Model model) {
        YearRow year = YearEnd.row(path, years, moment);
        model.addAttribute("path", path);
        model.addAttribute("year", year);
        model.addAttribute(
                "offered",
                places.offered(form.q(), year.financialYear(), true, false, moment).stream()
                        .filter(place -> place.allocationId() != null)
                        .map(place -> new Choice(place.code(), place.name(), place.budget()))
                        .toList());
        return FORM_PAGE;
    }
}
