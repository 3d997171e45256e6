package org.improvementledger.money.virement;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
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
import org.improvementledger.events.MoneyPlace;
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

/** Virements for programs. */
@RestController
@RequestMapping("/api/virements")
class VirementResource {

    private final Commands commands;

    private final EntityHomes homes;

    private final Transfers transfers;

    VirementResource(Commands commands, EntityHomes homes, Transfers transfers) {
        this.commands = commands;
        this.homes = homes;
        this.transfers = transfers;
    }

    /** Proposes a virement; nothing moves until it is approved. */
    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> propose(@Valid @RequestBody VirementBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "virement");
        CommandAnswer answer = commands.handle(
                context,
                new ProposeVirement(
                        id,
                        place(body.from()),
                        place(body.to()),
                        Money.of(body.amount().pounds()),
                        body.reason()));
        return Answers.created(answer, "/api/virements/" + id, id);
    }

    /** Approves a virement, in a capacity that the approver holds: the money moves, both sides at once. */
    @PostMapping("/{id}/approval")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> approve(
            @PathVariable UUID id, @Valid @RequestBody TransferApprovalBody body, CommandContext context) {
        CommandAnswer answer = commands.handle(
                context.inCapacity(body.capacity().code()),
                new ApproveVirement(id, body.decision().decision()));
        return Answers.changed(answer, id);
    }

    /** Rejects a virement: the money stays where it is. */
    @PostMapping("/{id}/rejection")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> reject(
            @PathVariable UUID id, @Valid @RequestBody TransferRejectionBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new RejectVirement(id, body.reason())), id);
    }

    /** Lists virements in the order they were recorded. */
    @GetMapping
    Items<TransferItem> list(
            @RequestParam(required = false) @Nullable TransferStatus status,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable UUID budgetId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            Paging paging,
            Moment moment) {
        TransferFilter filter = new TransferFilter(TransferKind.VIREMENT, status, financialYear, budgetId, words);
        return Lists.items(transfers.page(
                        filter, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(TransferItem::of);
    }

    /** One virement. */
    @GetMapping("/{id}")
    ResponseEntity<TransferItem> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        TransferRow row = transfers
                .find(TransferKind.VIREMENT, id, moment)
                .orElseThrow(() -> NotFoundException.of("virement", id));
        return Answers.item(TransferItem.of(row), row.version(), ifNoneMatch);
    }

    /** The budget that an allocation is out of never changes, so it is looked up before the command. */
    private MoneyPlace place(PlaceBody place) {
        UUID allocationId = place.allocationId();
        return allocationId == null
                ? new MoneyPlace(Objects.requireNonNull(place.budgetId()), null)
                : new MoneyPlace(homes.homeOf("allocation", allocationId), allocationId);
    }
}
