package org.improvementledger.money.commitment;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commitments for programs. */
@RestController
@RequestMapping("/api")
class CommitmentResource {

    private final Commands commands;

    private final Commitments commitments;

    CommitmentResource(Commands commands, Commitments commitments) {
        this.commands = commands;
        this.commitments = commitments;
    }

    /** Records a commitment out of an allocation. */
    @PostMapping("/allocations/{allocationId}/commitments")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> commit(
            @PathVariable UUID allocationId, @Valid @RequestBody CommitmentBody body, CommandContext context) {
        RecordCommitment command = body.command(allocationId);
        CommandAnswer answer = commands.handle(context, command);
        return Answers.created(answer, "/api/commitments/" + command.commitmentId(), command.commitmentId());
    }

    /** Releases what is still open of a commitment. */
    @PostMapping("/commitments/{id}/release")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> release(
            @PathVariable UUID id, @Valid @RequestBody CommitmentReleaseBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new ReleaseCommitment(id, body.reason())), id);
    }

    /** Lists commitments in the order they were recorded. */
    @GetMapping("/commitments")
    Items<CommitmentItem> list(
            @RequestParam(required = false) @Nullable UUID allocationId, Paging paging, Moment moment) {
        return Lists.items(commitments.page(allocationId, Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(CommitmentItem::of);
    }

    /** One commitment. Spend changes what is open of it beside its version, so it is always sent whole. */
    @GetMapping("/commitments/{id}")
    ResponseEntity<CommitmentItem> get(@PathVariable UUID id, Moment moment) {
        CommitmentRow row = commitments.find(id, moment).orElseThrow(() -> NotFoundException.of("commitment", id));
        return Answers.item(CommitmentItem.of(row), row.version(), null);
    }
}
