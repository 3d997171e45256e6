package org.improvementledger.audit.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rebuild and compare, for programs. */
@RestController
@Needs({Roles.AUDITOR, Roles.ADMINISTRATOR})
class RebuildResource {

    /** Of a schema in Postgres. */
    private static final int LONGEST_NAME = 63;

    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ReadModelRebuilds rebuilds;

    RebuildResource(ReadModelRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** @param readModel its name, as in /api/projections */
    @Schema(example = "{\"readModel\": \"audit_budget\"}")
    record RebuildAskedBody(@Text(max = LONGEST_NAME) String readModel) {}

    @PostMapping("/api/audit/rebuilds")
    @Needs({Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Rebuild a read model beside the live one and compare both",
            description =
                    "From the published history, position 0 on, in tables of its own, which are dropped at the end:"
                            + " what is served stays as it is. One at a time in a service; 409 while another one runs.")
    ResponseEntity<RebuildBody> start(@Valid @RequestBody RebuildAskedBody asked, CommandContext context) {
        RebuildBody begun = rebuilds.start(context, asked.readModel());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/audit/rebuilds/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/api/audit/rebuilds")
    @Operation(summary = "The last comparisons, the newest first")
    Items<RebuildBody> list() {
        return new Items<>(rebuilds.all(), null);
    }

    @GetMapping("/api/audit/rebuilds/{id}")
    @Operation(summary = "How far a comparison is, and what it found")
    RebuildBody get(@PathVariable UUID id) {
        return rebuilds.get(id);
    }

    @GetMapping(
            value = {"/api/audit/rebuilds/{id}/report", "/audit/rebuilds/{id}/report"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "What a comparison found, signed by the service",
            description = "A C2SP signed note; docs/audit-log-format.md says what its lines are, and"
                    + " audit-verify.jar --report checks it")
    ResponseEntity<byte[]> report(@Parameter(description = "Of a comparison that is done") @PathVariable UUID id) {
        String name = "rebuild-of-" + rebuilds.get(id).readModel() + "-" + id + ".report";
        return ResponseEntity.ok()
                .contentType(NOTE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(rebuilds.note(id).getBytes(StandardCharsets.UTF_8));
    }
}
