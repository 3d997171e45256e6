package org.improvementledger.actionplan.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.csv.CsvColumns;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Readings of many measures at once, for programs. */
@RestController
@RequestMapping("/api/measures/readings-import")
class ReadingImportResource {

    static final String CSV = "text/csv";

    private final ReadingImport readings;

    ReadingImportResource(ReadingImport readings) {
        this.readings = readings;
    }

    /** Records the readings of a CSV file, up to 1 MB and 2,000 lines. A bad line is told with its number, column and reason; the good ones are recorded. */
    @Operation(
            requestBody =
                    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string", example = """
                                                    measure,period_from,period_to,numerator,denominator,note
                                                    Supervision within 4 weeks,01/04/2019,30/04/2019,52,60,Two teams were merged
                                                    """))))
    @PostMapping(consumes = CSV)
    @Needs(Roles.IMPROVEMENT_LEAD)
    ReadingImportOutcome take(HttpServletRequest request, CommandContext context, Moment moment) throws IOException {
        return readings.take(request.getInputStream(), context, moment);
    }

    /** An empty file with the columns of an import. */
    @GetMapping(path = "/template.csv", produces = CSV)
    void template(HttpServletResponse response) throws IOException {
        writeTemplate(response);
    }

    static void writeTemplate(HttpServletResponse response) throws IOException {
        try (CsvWriter csv = CsvWriter.download(response, "readings-template.csv")) {
            csv.row(CsvColumns.titles(ReadingColumn.class));
        }
    }
}
