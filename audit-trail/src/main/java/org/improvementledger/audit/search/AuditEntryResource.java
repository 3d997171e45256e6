package org.improvementledger.audit.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.Items;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail over REST: the events of both services, on either. */
@RestController
@RequestMapping("/api/audit/entries")
class AuditEntryResource {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final Entries entries;

    private final EntryViews views;

    AuditEntryResource(Entries entries, EntryViews views) {
        this.entries = entries;
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary = "Search the events of both services",
            description =
                    "With service, in position order, and next is the position to give as from. Without, both services' entries"
                            + " merged by recorded time, then service, then position, and next is to be given as cursor.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "service",
                        description = "action-plan or budget; both where absent",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "subject",
                        description = "An aggregate, or any id that an event names",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "actor",
                        description = "Who did it, as the opaque id",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "type",
                        description = "Full name, such as budget.allocation-approved",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "flag",
                        description = "backdated, late or after-close: what is striking about its times",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"backdated", "late", "after-close"})),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        description = "The first position, itself included; needs service",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "limit",
                        description = "1 to 1000; 100 where absent",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "cursor",
                        description = "The next of the page before",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "knownAt",
                        description = "A date-time, a date or a position of the answering service",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "recordedFrom",
                        description = "A date or date-time, included",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "recordedTo",
                        description = "A date or date-time, included",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "effectiveFrom",
                        description = "A date, included",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "effectiveTo",
                        description = "A date, included",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "words",
                        description = "Words of the payload, all of which must be there",
                        schema = @Schema(type = "string"))
            })
    Items<AuditEntry> search(
            @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) Moment moment) {
        EntryParameters asked = EntryParameters.of(request.getParameterMap(), entries.services());
        EntryPage page = entries.search(asked.filter(), moment, asked.place(), false, asked.limit());
        List<AuditEntry> shown = new ArrayList<>();
        List<String> payloads = views.payloads(page.entries());
        for (Entry entry : page.entries()) {
            shown.add(AuditEntry.of(entry, payloads.get(shown.size())));
        }
        return new Items<>(
                shown,
                page.next() == null ? null : page.next().text(asked.filter().service()));
    }

    @GetMapping("/{service}/{position}")
    @Operation(summary = "One event, by its service and position")
    AuditEntry entry(
            @PathVariable String service, @PathVariable String position, @Parameter(hidden = true) Moment moment) {
        if (!entries.services().contains(service) || !POSITION.matcher(position).matches()) {
            throw notFound(service, position);
        }
        return entries.find(service, Long.parseLong(position), moment)
                .map(entry ->
                        AuditEntry.of(entry, views.payloads(List.of(entry)).getFirst()))
                .orElseThrow(() -> notFound(service, position));
    }

    static NotFoundException notFound(String service, String position) {
        return new NotFoundException("There is no entry at position " + position + " of " + service + ".");
    }
}
