package org.improvementledger.actionplan.inspection;

import jakarta.validation.Valid;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Answers;
import org.improvementledger.chassis.web.CommandAnswer;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.JudgementArea;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inspections for programs. */
@RestController
@RequestMapping("/api/inspections")
class InspectionResource {

    private static final String INSPECTION = "inspection";

    private final Commands commands;
    private final Inspections inspections;

    InspectionResource(Commands commands, Inspections inspections) {
        this.commands = commands;
        this.inspections = inspections;
    }

    /** Records an inspection or visit. */
    @PostMapping
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> record(@Valid @RequestBody InspectionBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), INSPECTION);
        CommandAnswer answer = commands.handle(context, body.command(id));
        return Answers.created(answer, "/api/inspections/" + id, id);
    }

    /** Records the grade of one area. */
    @PostMapping("/{id}/judgements")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> judge(
            @PathVariable UUID id, @Valid @RequestBody JudgementBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(context, body.command(id));
        return Answers.created(answer, "/api/inspections/" + id + "/judgements", JudgementRow.idOf(id, body.area()));
    }

    /** Records a strength or an area to improve. */
    @PostMapping("/{id}/findings")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> find(
            @PathVariable UUID id, @Valid @RequestBody FindingBody body, CommandContext context) {
        UUID findingId = context.idOr(body.id(), "finding");
        CommandAnswer answer = commands.handle(context, body.command(id, findingId));
        return Answers.created(answer, "/api/inspections/" + id + "/findings/" + findingId, findingId);
    }

    /** Corrects what was recorded about an inspection; what is left out of the body was right. Deadlines follow. */
    @PostMapping("/{id}/corrections")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> correct(
            @PathVariable UUID id, @Valid @RequestBody CorrectionBody body, CommandContext context) {
        UUID correctionId = context.idOr(body.id(), "correction");
        CommandAnswer answer = commands.handle(context, body.command(id, correctionId));
        return Answers.created(answer, "/api/inspections/" + id, correctionId);
    }

    /** Corrects the grade of one area, or says that the area was not judged. */
    @PostMapping("/{id}/judgements/{area}/correction")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> correctJudgement(
            @PathVariable UUID id,
            @PathVariable JudgementArea area,
            @Valid @RequestBody JudgementCorrectionBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, area)), JudgementRow.idOf(id, area));
    }

    /** Corrects the kind or the text of a finding. */
    @PostMapping("/{id}/findings/{findingId}/correction")
    @Needs(Roles.IMPROVEMENT_LEAD)
    ResponseEntity<CommandBody> correctFinding(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @Valid @RequestBody FindingCorrectionBody body,
            CommandContext context) {
        return Answers.changed(commands.handle(context, body.command(id, findingId)), findingId);
    }

    /** Lists inspections in the order they were recorded. */
    @GetMapping
    Items<InspectionRow> list(Paging paging, Moment moment) {
        return Lists.items(inspections.page(Lists.cursor(paging.cursor()), paging.limit(), moment));
    }

    /** One inspection with all that it judged and found. */
    @GetMapping("/{id}")
    ResponseEntity<InspectionItem> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        InspectionRow inspection = inspection(id, moment);
        InspectionItem item =
                InspectionItem.of(inspection, inspections.judgements(id, moment), inspections.findings(id, moment));
        return Answers.item(item, inspection.version(), ifNoneMatch);
    }

    /** Lists an inspection's judgements in the order they were recorded. */
    @GetMapping("/{id}/judgements")
    Items<JudgementRow> judgements(@PathVariable UUID id, Paging paging, Moment moment) {
        inspection(id, moment);
        return Lists.items(inspections.judgements(id, Lists.cursor(paging.cursor()), paging.limit(), moment));
    }

    /** Lists an inspection's findings in the order they were recorded. */
    @GetMapping("/{id}/findings")
    Items<FindingRow> findings(@PathVariable UUID id, Paging paging, Moment moment) {
        inspection(id, moment);
        return Lists.items(inspections.findings(id, Lists.cursor(paging.cursor()), paging.limit(), moment));
    }

    /** One finding; its ETag is the inspection's version, which guards it. */
    @GetMapping("/{id}/findings/{findingId}")
    ResponseEntity<FindingRow> finding(@PathVariable UUID id, @PathVariable UUID findingId, Moment moment) {
        InspectionRow inspection = inspection(id, moment);
        FindingRow finding = inspections
                .finding(id, findingId, moment)
                .orElseThrow(() -> NotFoundException.of("finding", findingId));
        return Answers.item(finding, inspection.version(), null);
    }

    private InspectionRow inspection(UUID id, Moment moment) {
        return inspections.find(id, moment).orElseThrow(() -> NotFoundException.of(INSPECTION, id));
    }
}
