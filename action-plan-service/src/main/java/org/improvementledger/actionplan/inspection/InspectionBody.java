package org.improvementledger.actionplan.inspection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.NotBefore;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.InspectionKind;
import org.jspecify.annotations.Nullable;

/**
 * An inspection or visit as it comes in.
 *
 * @param id chosen by the one who records it; absent where we are to choose
 * @param framework the framework it was made under, in the inspectorate's words
 * @param reportPublishedOn absent while unpublished
 * @param publicationUrl where the report can be read
 */
@Schema(example = """
        {"kind":"standard","framework":"ILACS 2018","fieldworkFrom":"2019-02-11","fieldworkTo":"2019-02-22",
         "reportReceivedOn":"2019-03-25","reportPublishedOn":"2019-03-25","publicationUrl":"https://reports.example/50062"}""")
@NotBefore(date = "fieldworkTo", earliest = "fieldworkFrom", message = InspectionDatesPolicy.FIELDWORK)
@NotBefore(date = "reportReceivedOn", earliest = "fieldworkFrom", message = InspectionDatesPolicy.RECEIVED)
@NotBefore(date = "reportPublishedOn", earliest = "reportReceivedOn", message = InspectionDatesPolicy.PUBLISHED)
record InspectionBody(
        @Nullable UUID id,
        @NotNull InspectionKind kind,
        @Text(max = InspectionBody.LONGEST_FRAMEWORK) String framework,
        @NotNull LocalDate fieldworkFrom,
        @NotNull LocalDate fieldworkTo,
        @NotNull LocalDate reportReceivedOn,
        @Nullable LocalDate reportPublishedOn,

        @Text(max = InspectionBody.LONGEST_URL, optional = true)
        @Pattern(regexp = InspectionBody.ADDRESS, message = InspectionBody.NO_ADDRESS)
        @Nullable
        String publicationUrl) {

    /** Characters. */
    static final int LONGEST_FRAMEWORK = 200;

    static final int LONGEST_URL = 2_000;

    static final String ADDRESS = "(?i)https?://[^\\s/?#]+\\S*";

    static final String NO_ADDRESS = "Give an address that begins with http:// or https://.";

    /** @param inspectionId the id chosen, here or by the one who asks */
    RecordInspection command(UUID inspectionId) {
        return new RecordInspection(
                inspectionId,
                kind,
                framework,
                fieldworkFrom,
                fieldworkTo,
                reportReceivedOn,
                reportPublishedOn,
                publicationUrl);
    }
}
