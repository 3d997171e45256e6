package org.improvementledger.money.delegation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The scheme of delegation: its versions for everybody, the next one for the administrator (a form, check answers, done). */
@Controller
class DelegationPages {

    private static final String PATH = "/delegation-schemes";

    private static final String FORM = "form";

    private static final String FORM_PAGE = "delegation-new";

    private final Commands commands;

    private final SchemeVersions versions;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    DelegationPages(Commands commands, SchemeVersions versions) {
        this.commands = commands;
        this.versions = versions;
    }

    @GetMapping(PATH)
    String list(Moment moment, Actor actor, Model model) {
        model.addAttribute("versions", versions.all(moment).reversed());
        model.addAttribute("maySet", moment.isNow() && actor.hasRole(Roles.ADMINISTRATOR));
        return "delegation";
    }

    @GetMapping(PATH + "/new")
    @Needs(Roles.ADMINISTRATOR)
    String ask(Moment moment, Model model) {
        model.addAttribute(FORM, DelegationForm.of(versions.latest(moment)));
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(path = PATH + "/new", params = "change")
    @Needs(Roles.ADMINISTRATOR)
    String change(@ModelAttribute(FORM) DelegationForm form) {
        return FORM_PAGE;
    }

    @PostMapping(path = PATH + "/new", params = "!change")
    @Needs(Roles.ADMINISTRATOR)
    String check(@ModelAttribute(FORM) DelegationForm form, BindingResult errors, Model model) {
        SetDelegationScheme answers = form.orReject(errors, LocalDate.now(clock));
        if (answers == null) {
            return FORM_PAGE;
        }
        model.addAttribute("answers", answers);
        return "delegation-check";
    }

    @PostMapping(PATH + "/new/confirmation")
    @Needs(Roles.ADMINISTRATOR)
    String set(
            @ModelAttribute(FORM) DelegationForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request) {
        SetDelegationScheme command = form.orReject(errors, LocalDate.now(clock));
        boolean accepted =
                command != null && FormCommands.isAccepted(request, errors, () -> commands.handle(context, command));
        return accepted ? "redirect:" + PATH + "?set=yes" : FORM_PAGE;
    }
}
