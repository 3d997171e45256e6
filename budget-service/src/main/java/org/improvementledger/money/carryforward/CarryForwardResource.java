package org.improvementledger.money.carryforward;

import jakarta.validation.Valid;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
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
import org.improvementledger.events.Money;
import org.improvementledger.money.transfer.TransferApprovalBody;
import org.improvementledger.money.transfer.TransferFilter;
import org.improvementledger.money.transfer.TransferItem;
import org.improvementledger.money.transfer.TransferKind;
import org.improvementledger.money.transfer.TransferRejectionBody;
import org.improvementledger.money.transfer.TransferRow;
import org.improvementledger.money.transfer.TransferStatus;
import org.improvementledger.money.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Carry-forwards for programs. */
@RestController
@RequestMapping("/api/carry-forwards")
class CarryForwardResource {

    private final Commands commands;

    private final Transfers transfers;

    CarryForwardResource(Commands commands, Transfers transfers) {
        this.commands = commands;
        this.transfers = transfers;
    }

    /** Proposes a carry-forward; nothing moves until it is approved. */
    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> propose(@Valid @RequestBody CarryForwardBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "carry-forward");
        CommandAnswer answer = commands.handle(
                context,
                new ProposeCarryForward(
                        id,
                        body.fromBudgetId(),
                        body.toBudgetId(),
                        Money.of(body.amount().pounds()),
                        body.reason()));
        return Answers.created(answer, "/api/carry-forwards/" + id, id);
    }

    /** Approves a carry-forward, in a capacity that the approver holds: the money goes from the one year into the next at once. */
    @PostMapping("/{id}/approval")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> approve(
            @PathVariable UUID id, @Valid @RequestBody TransferApprovalBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(
                context.inCapacity(body.capacity().code()),
                new ApproveCarryForward(id, body.decision().decision()));
        return Answers.changed(answer, id);
    }

    /** Rejects a carry-forward: the money stays in the year that ends. */
    @PostMapping("/{id}/rejection")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> reject(
            @PathVariable UUID id, @Valid @RequestBody TransferRejectionBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new RejectCarryForward(id, body.reason())), id);
    }

    /** Lists carry-forwards in the order they were recorded. */
    @GetMapping
    Items<TransferItem> list(
            @RequestParam(required = false) @Nullable TransferStatus status,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable UUID budgetId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            Paging paging,
            Moment moment) {
        TransferFilter filter = new TransferFilter(TransferKind.CARRY_FORWARD, status, financialYear, budgetId, words);
        return Lists.items(transfers.page(
                        filter, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(TransferItem::of);
    }

    /** One carry-forward. */
    @GetMapping("/{id}")
    ResponseEntity<TransferItem> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        TransferRow row = transfers
                .find(TransferKind.CARRY_FORWARD, id, moment)
                .orElseThrow(() -> NotFoundException.of("carry-forward", id));
        return Answers.item(TransferItem.of(row), row.version(), ifNoneMatch);
    }
}
