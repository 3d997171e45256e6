package org.improvementledger.actionplan.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.UUID;
import org.improvementledger.actionplan.action.WithdrawEvidence;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence for programs. */
@RestController
@RequestMapping("/api")
class EvidenceResource {

    static final String CHECK_RUNNING = "check-running";

    private final EvidenceIntake intake;
    private final Evidences evidences;
    private final FileAnswer files;
    private final EvidenceCheck check;
    private final EntityHomes homes;
    private final Commands commands;

    EvidenceResource(
            EvidenceIntake intake,
            Evidences evidences,
            FileAnswer files,
            EvidenceCheck check,
            EntityHomes homes,
            Commands commands) {
        this.intake = intake;
        this.evidences = evidences;
        this.files = files;
        this.check = check;
        this.homes = homes;
        this.commands = commands;
    }

    /**
     * What the form holds, for the description.
     *
     * @param title what it shows; the file's name where it is absent
     * @param milestoneId the milestone that it shows; absent for the action as a whole
     */
    @Schema(name = "EvidenceUpload")
    record EvidenceUpload(
            @Schema(type = "string", format = "binary") String file,
            @Nullable String title,
            @Nullable UUID milestoneId) {}

    /**
     * What was found.
     *
     * @param files contents that were hashed, each once
     * @param damaged evidence whose bytes are missing or altered
     * @param restored evidence whose bytes are again what they were
     * @param failed evidence that could not be looked at
     */
    @Schema(name = "EvidenceChecked")
    record CheckBody(int files, int damaged, int restored, int failed) {}

    /** Attaches a file, up to 20 MB: PDF, PNG, JPEG, Office and OpenDocument without macros, email, CSV or text. */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = EvidenceUpload.class))))
    @PostMapping(path = "/actions/{actionId}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> attachFile(
            @PathVariable UUID actionId, HttpServletRequest request, CommandContext context) throws IOException {
        EvidenceIntake.Taken taken = intake.take(actionId, request, context);
        return Answers.created(taken.answer(), "/api/evidence/" + taken.evidenceId(), taken.evidenceId());
    }

    /** Attaches a link. */
    @PostMapping(path = "/actions/{actionId}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> attachLink(
            @PathVariable UUID actionId, @Valid @RequestBody LinkBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "evidence");
        return Answers.created(commands.handle(context, body.command(actionId, id)), "/api/evidence/" + id, id);
    }

    /** Lets evidence count no longer. It stays readable. */
    @PostMapping("/evidence/{id}/withdrawal")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> withdraw(
            @PathVariable UUID id, @Valid @RequestBody EvidenceWithdrawalBody body, CommandContext context) {
        UUID action = homes.homeOf("evidence", id);
        return Answers.changed(commands.handle(context, new WithdrawEvidence(action, id, body.reason())), id);
    }

    /** Hashes every file now, as is done each night. */
    @PostMapping("/evidence/checks")
    @Needs(Roles.ADMINISTRATOR)
    CheckBody check() {
        EvidenceStore.Checked checked = check.run();
        if (checked == null) {
            throw new RuleRefusedException(CHECK_RUNNING, "The files are being hashed already. Try again in a while.");
        }
        return new CheckBody(checked.files(), checked.damaged(), checked.restored(), checked.failed());
    }

    /** Lists evidence in the order it was attached. */
    @GetMapping("/evidence")
    Items<EvidenceItem> list(@RequestParam(required = false) @Nullable UUID actionId, Paging paging, Moment moment) {
        return Lists.items(evidences.page(
                        new Evidences.Asked(actionId, null, null, null),
                        Sort.oldestFirst(),
                        Lists.cursor(paging.cursor()),
                        paging.limit(),
                        moment))
                .map(EvidenceItem::of);
    }

    /** One file or link. */
    @GetMapping("/evidence/{id}")
    EvidenceItem get(@PathVariable UUID id, Moment moment) {
        return EvidenceItem.of(evidences.get(id, moment));
    }

    /** The bytes of a file, as they were attached. */
    @GetMapping("/evidence/{id}/file")
    void file(@PathVariable UUID id, Moment moment, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.write(evidences.get(id, moment), request, response);
    }
}
