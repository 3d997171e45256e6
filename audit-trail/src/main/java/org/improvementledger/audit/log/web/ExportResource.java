package org.improvementledger.audit.log.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.improvementledger.audit.witness.Keyring;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole log to take away and check elsewhere: for programs below {@code /api}, for people beside the pages. */
@RestController
class ExportResource {

    private final Logs logs;
    private final Evidence evidence;
    private final Keyring keyring;

    ExportResource(Logs logs, Evidence evidence, Keyring keyring) {
        this.logs = logs;
        this.evidence = evidence;
        this.keyring = keyring;
    }

    @GetMapping(
            value = {"/api/audit/export", "/audit/export"},
            produces = "application/zip")
    @Needs(Roles.AUDITOR)
    @Operation(
            summary = "A log as a zip file that can be checked offline",
            description =
                    "Up to the first cosigned checkpoint that covers the position, so the same position gives the same bytes."
                            + " docs/audit-log-format.md says what is in it; audit-verify.jar checks it.")
    void export(
            @Parameter(description = "action-plan or budget") @RequestParam String service,
            @Parameter(description = "The last position that has to be in it; the newest checkpoint where absent")
                    @RequestParam(required = false)
                    @Nullable
                    Long to,
            @Parameter(description = "Whether a checkpoint will do that nobody has cosigned yet")
                    @RequestParam(defaultValue = "false")
                    boolean uncosigned,
            HttpServletResponse response)
            throws IOException {
        StoredLog log = logs.of(service);
        SignedNote note = checkpoint(log, to, uncosigned).orElseThrow(() -> notYet(service, to));
        List<SignedNote> older = evidence.before(service, Checkpoint.parse(note.text()));
        LogExport export = new LogExport(log, note, older, keys());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.ETAG, export.tag());
        export.write(response.getOutputStream());
    }

    private Optional<SignedNote> checkpoint(StoredLog log, @Nullable Long to, boolean uncosigned) {
        Optional<SignedNote> found;
        if (to == null) {
            found = uncosigned
                    ? evidence.latest(log.service(), log.size())
                    : evidence.latestCosigned(log.service(), log.size());
        } else {
            found = uncosigned
                    ? evidence.first(log.service(), Math.max(to, 0) + 1)
                    : evidence.firstCosigned(log.service(), Math.max(to, 0) + 1);
        }
        return found.filter(note -> Checkpoint.parse(note.text()).size() <= log.size());
    }

    private List<VerifierKey> keys() {
        List<VerifierKey> keys = new ArrayList<>();
        for (String service : logs.services()) {
            keys.addAll(keyring.of(service));
            keys.addAll(keyring.cosignersOf(service));
        }
        return keys;
    }

    private static NotFoundException notYet(String service, @Nullable Long to) {
        return new NotFoundException("No cosigned checkpoint of " + service
                + (to == null ? "" : " that covers position " + to)
                + " is here yet. One follows within a second where the other service runs; uncosigned=true asks for one that only "
                + service + " has signed.");
    }
}
