package org.improvementledger.actionplan.measure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.Frame;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Send a file of readings and see what became of each line. */
@Controller
@Needs(Roles.IMPROVEMENT_LEAD)
@RequestMapping("/measures/import")
class ReadingImportPages {

    private static final String FORM = "form";

    private static final String PAGE = "readings-import";

    private final ReadingImport readings;

    ReadingImportPages(ReadingImport readings) {
        this.readings = readings;
    }

    /** The form's only field, whose value no browser shows again. */
    record FileForm(@Nullable String file) {}

    @GetMapping
    String ask(Model model) {
        model.addAttribute(FORM, new FileForm(null));
        return PAGE;
    }

    @PostMapping
    String send(
            @ModelAttribute(FORM) FileForm form,
            BindingResult errors,
            HttpServletRequest request,
            CommandContext context,
            Moment moment,
            Model model)
            throws IOException {
        try {
            UploadedFile file = UploadedFile.of(request, "Choose a CSV file.");
            model.addAttribute("outcome", readings.take(file.content(), context, moment));
        } catch (FieldRefusedException refused) {
            errors.rejectValue(UploadedFile.FIELD, "file.refused", String.valueOf(refused.getMessage()));
        }
        Frame.renewIdempotencyKey(request);
        return PAGE;
    }

    @GetMapping("/template.csv")
    void template(HttpServletResponse response) throws IOException {
        ReadingImportResource.writeTemplate(response);
    }
}
