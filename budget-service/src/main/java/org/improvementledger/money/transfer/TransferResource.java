package org.improvementledger.money.transfer;

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
import org.improvementledger.chassis.web.MoneyBody;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Money;
import org.improvementledger.events.MoneyPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The transfers of one kind for programs: decisions about them, lists, one of them. */
public abstract class TransferResource {

    private final Commands commands;

    private final Transfers transfers;

    private final TransferCommands kind;

    protected TransferResource(Commands commands, Transfers transfers, TransferCommands kind) {
        this.commands = commands;
        this.transfers = transfers;
        this.kind = kind;
    }

    /** Proposes one; nothing moves until it is approved. */
    protected final ResponseEntity<CommandBody> propose(
            UUID id, MoneyPlace from, MoneyPlace to, MoneyBody amount, String reason, CommandContext context) {
        CommandAnswer answer = commands.handle(context, kind.propose(id, from, to, Money.of(amount.pounds()), reason));
        return Answers.created(answer, "/api/" + kind.kind().path() + "/" + id, id);
    }

    /** Approves it, in a capacity that the approver holds: the money moves, both sides at once. */
    @PostMapping("/{id}/approval")
    @Needs(Roles.APPROVER)
    public ResponseEntity<CommandBody> approve(
            @PathVariable UUID id, @Valid @RequestBody TransferApprovalBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(
                context.inCapacity(body.capacity().code()),
                kind.approve(id, body.decision().decision()));
        return Answers.changed(answer, id);
    }

    /** Rejects it: the money stays where it is. */
    @PostMapping("/{id}/rejection")
    @Needs(Roles.APPROVER)
    public ResponseEntity<CommandBody> reject(
            @PathVariable UUID id, @Valid @RequestBody TransferRejectionBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, kind.reject(id, body.reason())), id);
    }

    /** Lists them in the order they were recorded. */
    @GetMapping
    public Items<TransferItem> list(
            @RequestParam(required = false) @Nullable TransferStatus status,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable UUID budgetId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            Paging paging,
            Moment moment) {
        TransferFilter filter = new TransferFilter(kind.kind(), status, financialYear, budgetId, words);
        return Lists.items(transfers.page(
                        filter, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(TransferItem::of);
    }

    /** One of them. */
    @GetMapping("/{id}")
    public ResponseEntity<TransferItem> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        TransferRow row = transfers
                .find(kind.kind(), id, moment)
                .orElseThrow(() -> NotFoundException.of(kind.kind().words(), id));
        return Answers.item(TransferItem.of(row), row.version(), ifNoneMatch);
    }
}
