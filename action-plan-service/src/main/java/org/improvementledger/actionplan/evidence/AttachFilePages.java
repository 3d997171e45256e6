package org.improvementledger.actionplan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.improvementledger.actionplan.action.Actions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.FormCommands;
import org.improvementledger.chassis.web.page.Frame;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attach a file to an action: one page, for a file that was chosen cannot be carried to another. */
@Controller
@RequestMapping("/actions/{id}/evidence/new")
@Needs(Roles.IMPROVEMENT_LEAD)
class AttachFilePages {

    private static final String FORM = "form";

    private final EvidenceIntake intake;
    private final EvidenceSettings settings;
    private final Actions actions;

    AttachFilePages(EvidenceIntake intake, EvidenceSettings settings, Actions actions) {
        this.intake = intake;
        this.settings = settings;
        this.actions = actions;
    }

    /** What is typed and chosen; no browser shows the file's field again. */
    record FileForm(
            @Nullable String title,
            @Nullable String milestoneId,
            @Nullable String file) {}

    @GetMapping
    String ask(@PathVariable UUID id, Moment moment, Model model) {
        model.addAttribute(FORM, new FileForm(null, null, null));
        return form(id, moment, model);
    }

    @PostMapping
    String send(
            @PathVariable UUID id,
            @ModelAttribute(FORM) FileForm form,
            BindingResult errors,
            HttpServletRequest request,
            CommandContext context,
            Moment moment,
            Model model,
            RedirectAttributes next) {
        UUID[] taken = new UUID[1];
        try {
            if (FormCommands.isAccepted(request, errors, () -> taken[0] = take(id, request, context))) {
                next.addFlashAttribute(FormPages.DONE, "The file is attached.");
                return "redirect:/evidence/" + taken[0];
            }
        } catch (MaxUploadSizeExceededException large) {
            errors.rejectValue(
                    UploadedFile.FIELD,
                    "file.large",
                    "The file must be %d MB or smaller"
                            .formatted(settings.largestFile().toMegabytes()));
            Frame.renewIdempotencyKey(request);
        }
        return form(id, moment, model);
    }

    private UUID take(UUID id, HttpServletRequest request, CommandContext context) {
        try {
            return intake.take(id, request, context).evidenceId();
        } catch (IOException broken) {
            throw new FieldRefusedException(UploadedFile.FIELD, "The file did not arrive whole. Send it again.");
        }
    }

    private String form(UUID id, Moment moment, Model model) {
        String title = actions.find(id, moment)
                .orElseThrow(() -> NotFoundException.of("action", id))
                .title();
        model.addAttribute("actionId", id);
        model.addAttribute("actionTitle", title);
        model.addAttribute("largest", settings.largestFile().toMegabytes());
        model.addAttribute("taken", FileType.TAKEN);
        model.addAttribute(
                "milestones",
                actions.milestones(id, moment).stream()
                        .map(milestone -> new Choice(milestone.id().toString(), milestone.title()))
                        .toList());
        return "evidence-new";
    }
}
