package org.improvementledger.money.transparency;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Freeze a return: what is published, for good, and done. */
@Controller
@RequestMapping("/transparency/{year}/{quarter}/freezing")
@Needs(Roles.APPROVER)
class FreezingPages {

    private static final String FORM = "form";

    private static final String CHECK_PAGE = "transparency-freezing";

    private final Returns returns;

    private final ReturnFile file;

    private final Freezing freezing;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    FreezingPages(Returns returns, ReturnFile file, Freezing freezing) {
        this.returns = returns;
        this.file = file;
        this.freezing = freezing;
    }

    /** @param position up to which the return was reviewed */
    record FreezingForm(@Nullable Long position) {}

    @GetMapping
    String check(@PathVariable String year, @PathVariable String quarter, Moment moment, Actor actor, Model model) {
        ReturnQuarter asked = TransparencyPages.quarter(year, quarter);
        long position = returns.lastApplied();
        model.addAttribute(FORM, new FreezingForm(position));
        show(asked, position, moment, actor, model);
        return CHECK_PAGE;
    }

    @PostMapping("/confirmation")
    String freeze(
            @PathVariable String year,
            @PathVariable String quarter,
            @ModelAttribute(FORM) FreezingForm form,
            BindingResult errors,
            CommandContext context,
            HttpServletRequest request,
            Moment moment,
            Actor actor,
            Model model) {
        ReturnQuarter asked = TransparencyPages.quarter(year, quarter);
        // A form without its position was not ours; what stands now is shown, and nothing is frozen.
        Long reviewed = form.position();
        if (reviewed != null
                && FormCommands.isAccepted(request, errors, () -> freezing.freeze(asked, reviewed, context))) {
            return "redirect:/transparency/" + asked.path() + "/freezing/confirmation";
        }
        // After a refusal the review starts anew from how it stands now.
        show(asked, returns.lastApplied(), moment, actor, model);
        return CHECK_PAGE;
    }

    @GetMapping("/confirmation")
    String done(@PathVariable String year, @PathVariable String quarter, Moment moment, Actor actor, Model model) {
        ReturnQuarter asked = TransparencyPages.quarter(year, quarter);
        model.addAttribute("quarter", asked);
        model.addAttribute("row", returns.of(asked, moment.position(Returns.STREAM)));
        return "transparency-freezing-done";
    }

    private void show(ReturnQuarter quarter, long position, Moment moment, Actor actor, Model model) {
        ReturnRow row = returns.of(quarter, moment.position(Returns.STREAM));
        model.addAttribute("quarter", quarter);
        model.addAttribute("row", row);
        model.addAttribute("position", position);
        model.addAttribute("made", file.made(quarter, position));
        model.addAttribute("redacted", returns.of(quarter, position).redacted());
        model.addAttribute("holds", actor.holds(Capacity.CHIEF_FINANCE_OFFICER.code()));
        model.addAttribute("over", LocalDate.now(clock).isAfter(quarter.lastDay()));
    }
}
