package org.improvementledger.money.transparency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.events.Redaction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Redact a line of a return, or lift its redaction: what it says, the question, check answers, done. */
@Controller
@RequestMapping("/transparency/{year}/{quarter}/lines/{spendId}/redaction")
@Needs(Roles.FINANCE_OFFICER)
class RedactionPages {

    private static final String FORM = "form";

    private static final String FORM_PAGE = "transparency-redaction";

    private final Commands commands;

    private final Returns returns;

    RedactionPages(Commands commands, Returns returns) {
        this.commands = commands;
        this.returns = returns;
    }

    @ModelAttribute("grounds")
    List<Map<String, String>> grounds() {
        return Arrays.stream(Redaction.values())
                .map(ground -> Map.of("value", ground.code(), "text", ReturnFile.text(ground)))
                .toList();
    }

    @ModelAttribute
    void line(
            @PathVariable String year,
            @PathVariable String quarter,
            @PathVariable UUID spendId,
            Moment moment,
            Model model) {
        ReturnQuarter asked = TransparencyPages.quarter(year, quarter);
        ReturnLineRow line = returns.line(spendId, moment.position(Returns.STREAM))
                .filter(found -> found.returnId().equals(asked.id()))
                .orElseThrow(() -> NotFoundException.of("line of this return", spendId));
        model.addAttribute("quarter", asked);
        model.addAttribute("line", line);
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute(FORM, RedactionForm.EMPTY);
        return FORM_PAGE;
    }

    /** From the answers back to the questions. */
    @PostMapping(params = "change")
    String change(@ModelAttribute(FORM) RedactionForm form) {
        return FORM_PAGE;
    }

    @PostMapping(params = "!change")
    String check(
            @ModelAttribute(FORM) RedactionForm form,
            BindingResult errors,
            @ModelAttribute("line") ReturnLineRow line,
            Model model) {
        Redaction ground = line.redaction() == null ? form.groundOrReject(errors) : null;
        String reason = form.reasonOrReject(errors);
        if (errors.hasErrors() || reason == null) {
            return FORM_PAGE;
        }
        model.addAttribute("ground", ground == null ? null : ReturnFile.text(ground));
        model.addAttribute("reason", reason);
        return "transparency-redaction-check";
    }

    @PostMapping("/confirmation")
    String decide(
            @ModelAttribute(FORM) RedactionForm form,
            BindingResult errors,
            @ModelAttribute("quarter") ReturnQuarter quarter,
            @ModelAttribute("line") ReturnLineRow line,
            CommandContext context,
            HttpServletRequest request) {
        String reason = form.reasonOrReject(errors);
        // The answers tell what was meant: with a ground it was a redaction, also when the form is sent a second time.
        boolean lifts = form.redaction() == null || form.redaction().isBlank();
        Redaction ground = lifts ? null : form.groundOrReject(errors);
        if (errors.hasErrors() || reason == null) {
            return FORM_PAGE;
        }
        Object command = ground == null
                ? new LiftRedaction(quarter, line.id(), reason)
                : new RedactSpend(quarter, line.id(), ground, reason);
        return FormCommands.isAccepted(request, errors, () -> commands.handle(context, command))
                ? "redirect:/transparency/" + quarter.path() + "/lines/" + line.id() + "/redaction/confirmation"
                : FORM_PAGE;
    }

    @GetMapping("/confirmation")
    String done() {
        return "transparency-redaction-done";
    }
}
