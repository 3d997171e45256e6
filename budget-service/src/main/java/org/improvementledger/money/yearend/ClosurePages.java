package org.improvementledger.money.yearend;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Capacity;
import org.improvementledger.money.year.CloseFinancialYear;
import org.improvementledger.money.year.Years;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Close a financial year: a form, check answers, done. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/financial-years/{path}/closure")
class ClosurePages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "year-closure";

    private final Commands commands;

    private final Years years;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    ClosurePages(Commands commands, Years years) {
        this.commands = commands;
        this.years = years;
    }

    @GetMapping
    String ask(@PathVariable String path, Moment moment, Model model) {
        show(path, moment, model);
        model.addAttribute(FORM, new ClosureForm("", ""));
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(params = "change")
    String change(@PathVariable String path, @ModelAttribute(FORM) ClosureForm form, Moment moment, Model model) {
        show(path, moment, model);
        return FORM_PAGE;
    }

    @PostMapping(params = "!change")
    String check(
            @PathVariable String path,
            @ModelAttribute(FORM) ClosureForm form,
            BindingResult errors,
            Moment moment,
            Model model) {
        show(path, moment, model);
        CloseFinancialYear answers = form.orReject(errors, YearEnd.year(path), LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "year-closure-check";
    }

    @PostMapping("/confirmation")
    String close(
            @PathVariable String path,
            @ModelAttribute(FORM) ClosureForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Model model) {
        CloseFinancialYear command = form.orReject(errors, YearEnd.year(path), LocalDate.now(clock));
        boolean accepted = command != null
                && FormCommands.isAccepted(
                        request,
                        errors,
                        () -> commands.handle(context.inCapacity(Capacity.CHIEF_FINANCE_OFFICER.code()), command));
        if (accepted) {
            return "redirect:/financial-years/" + path + "/closure/confirmation";
        }
        show(path, moment, model);
        return FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable String path, Moment moment, Model model) {
        show(path, moment, model);
        return "year-closure-done";
    }

    private void show(String path, Moment moment, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("year", YearEnd.row(path, years, moment));
    }
}
