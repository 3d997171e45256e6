package org.improvementledger.money.spendimport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports of spend for programs. */
@RestController
@RequestMapping("/api/spend-imports")
class SpendImportResource {

    private final Intake intake;

    private final SpendImports imports;

    SpendImportResource(Intake intake, SpendImports imports) {
        this.intake = intake;
        this.imports = imports;
    }

    /** What the form holds, for the description. */
    @Schema(name = "SpendFile")
    record SpendFile(
            @Schema(type = "string", format = "binary", example = """
                    reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category
                    AP-10432,0190a1f0-0000-7000-8000-00000000000a,Harbour Training,14/05/2019,Training for social workers,1250.00,0.00,Education
                    """)
            String file) {}

    /** Takes in a CSV file of spend, up to 100 MB. Its lines are recorded in the background: see how far it is at the place in Location. */
    @Operation(
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = SpendFile.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> take(HttpServletRequest request, CommandContext context) throws IOException {
        UploadedFile file = UploadedFile.of(request, "Choose a CSV file.");
        Intake.Taken taken = intake.take(file.content(), file.nameOr("spend.csv"), context);
        return Answers.created(
                new CommandAnswer(taken.importId(), 0, taken.isNew()),
                "/api/spend-imports/" + taken.importId(),
                taken.importId());
    }

    /** Lists imports in the order they were started. */
    @GetMapping
    Items<ImportItem> list(Paging paging, Moment moment) {
        return imports.page(Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment);
    }

    /** One import. How far a running one has come changes beside its version, so it is always sent whole. */
    @GetMapping("/{id}")
    ResponseEntity<ImportItem> get(@PathVariable UUID id, Moment moment) {
        ImportItem item = imports.find(id, moment);
        return Answers.item(item, item.version(), null);
    }

    /** The lines that were not recorded, as they came, each with its number, the column at fault and the reason. */
    @GetMapping(path = "/{id}/rejects.csv", produces = "text/csv")
    void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Downloads.rejects(id, imports, response);
    }

    /** An empty file with the columns of an import. */
    @GetMapping(path = "/template.csv", produces = "text/csv")
    void template(HttpServletResponse response) throws IOException {
        Downloads.template(response);
    }

    /** The files that pages and programs download alike. */
    static final class Downloads {

        private Downloads() {}

        static void rejects(UUID id, SpendImports imports, HttpServletResponse response) throws IOException {
            imports.requireKnown(id);
            try (CsvWriter csv = CsvWriter.download(response, "rejects.csv")) {
                imports.writeRejects(id, csv);
            }
        }

        static void template(HttpServletResponse response) throws IOException {
            try (CsvWriter csv = CsvWriter.download(response, "spend-template.csv")) {
                csv.row(Arrays.stream(Columns.Column.values())
                        .map(Columns.Column::title)
                        .toList());
            }
        }
    }
}
