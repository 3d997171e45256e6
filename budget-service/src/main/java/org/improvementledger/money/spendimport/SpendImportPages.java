package org.improvementledger.money.spendimport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.IdempotencyKeyReusedException;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.page.Frame;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.reading.Lists;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Imports: send a file, watch how far it is, see which lines were left out and why. */
@Controller
@RequestMapping("/spend/imports")
class SpendImportPages {

    /** Where the form with the file is, and is sent to. */
    static final String FORM_ADDRESS = "/spend/imports/new";

    private static final int ROWS = 25;

    /** Rejected lines that the page shows; the download has all. */
    private static final int REJECTS_SHOWN = 100;

    private static final String FORM = "form";

    private final Intake intake;

    private final SpendImports imports;

    private final ImportSettings settings;

    SpendImportPages(Intake intake, SpendImports imports, ImportSettings settings) {
        this.intake = intake;
        this.imports = imports;
        this.settings = settings;
    }

    /** The form's only field, whose value no browser shows again. */
    record FileForm(@Nullable String file) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String cursor, Moment moment, Actor actor, Model model) {
        Items<ImportItem> items = imports.page(Sort.newestFirst(), Lists.cursor(cursor), ROWS, moment);
        model.addAttribute("page", new ListPage<>(items.items(), items.next(), imports.count(moment)));
        model.addAttribute("maySend", moment.isNow() && actor.hasRole(Roles.FINANCE_OFFICER));
        return "spend-imports";
    }

    @GetMapping("/new")
    @Needs(Roles.FINANCE_OFFICER)
    String ask(Model model) {
        model.addAttribute(FORM, new FileForm(null));
        return form(model);
    }

    @PostMapping("/new")
    @Needs(Roles.FINANCE_OFFICER)
    String send(
            @ModelAttribute(FORM) FileForm form,
            BindingResult errors,
            HttpServletRequest request,
            CommandContext context,
            Model model)
            throws IOException {
        try {
            UploadedFile file = UploadedFile.of(request, "Choose a CSV file.");
            return "redirect:/spend/imports/"
                    + intake.take(file.content(), file.nameOr("spend.csv"), context)
                            .importId();
        } catch (FieldRefusedException refused) {
            errors.rejectValue(UploadedFile.FIELD, "file.refused", String.valueOf(refused.getMessage()));
        } catch (MaxUploadSizeExceededException large) {
            errors.rejectValue(
                    UploadedFile.FIELD,
                    "file.large",
                    "The file must be %d MB or smaller. Send it in several parts; lines that are in two of them count once"
                            .formatted(settings.largestFile().toMegabytes()));
        } catch (IdempotencyKeyReusedException reused) {
            errors.rejectValue(
                    UploadedFile.FIELD,
                    "file.reused",
                    "Another file was sent with this form before. Choose the file again");
        }
        Frame.renewIdempotencyKey(request);
        return form(model);
    }

    @GetMapping("/{id}")
    String watch(@PathVariable UUID id, Moment moment, Model model) {
        ImportItem item = imports.find(id, moment);
        List<Reject> rejects = moment.isNow() || item.isFinished() ? imports.rejects(id, 0, REJECTS_SHOWN) : List.of();
        model.addAttribute("import", item);
        model.addAttribute("rejects", rejects);
        return "spend-import";
    }

    @GetMapping("/{id}/rejects.csv")
    void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        SpendImportResource.Downloads.rejects(id, imports, response);
    }

    @GetMapping("/template.csv")
    void template(HttpServletResponse response) throws IOException {
        SpendImportResource.Downloads.template(response);
    }

    private String form(Model model) {
        model.addAttribute("columns", Columns.Column.values());
        model.addAttribute("largest", settings.largestFile().toMegabytes());
        return "spend-import-new";
    }
}
