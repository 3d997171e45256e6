package org.improvementledger.money.allocation;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
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
import org.improvementledger.money.standing.ActionStandingRow;
import org.improvementledger.money.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Allocations for programs. */
@RestController
@RequestMapping("/api")
class AllocationResource {

    private final Commands commands;

    private final EntityHomes homes;

    private final Allocations allocations;

    private final FundingBudgets budgets;

    private final Standings standings;

    AllocationResource(
            Commands commands,
            EntityHomes homes,
            Allocations allocations,
            FundingBudgets budgets,
            Standings standings) {
        this.commands = commands;
        this.homes = homes;
        this.allocations = allocations;
        this.budgets = budgets;
        this.standings = standings;
    }

    /** Proposes an allocation out of a budget. */
    @PostMapping("/budgets/{budgetId}/allocations")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> propose(
            @PathVariable UUID budgetId, @Valid @RequestBody AllocationBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "allocation");
        CommandAnswer answer = commands.handle(context, body.command(budgetId, id));
        return Answers.created(answer, "/api/allocations/" + id, id);
    }

    /** Approves an allocation, in a capacity that the approver holds. */
    @PostMapping("/allocations/{id}/approval")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> approve(
            @PathVariable UUID id, @Valid @RequestBody ApprovalBody body, CommandContext context) {
        CommandContext capable = context.inCapacity(body.capacity().code());
        UUID budgetId = homes.homeOf("allocation", id);
        CommandAnswer answer = commands.handle(
                capable, new ApproveAllocation(budgetId, id, body.decision().decision()));
        return Answers.changed(answer, id);
    }

    /** Rejects an allocation. */
    @PostMapping("/allocations/{id}/rejection")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> reject(
            @PathVariable UUID id, @Valid @RequestBody ReasonBody body, CommandContext context) {
        UUID budgetId = homes.homeOf("allocation", id);
        CommandAnswer answer = commands.handle(context, new RejectAllocation(budgetId, id, body.reason()));
        return Answers.changed(answer, id);
    }

    /** Takes a proposal back before anybody decides about it. */
    @PostMapping("/allocations/{id}/withdrawal")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> withdraw(
            @PathVariable UUID id, @Valid @RequestBody ReasonBody body, CommandContext context) {
        return changed(id, context, budgetId -> new WithdrawAllocation(budgetId, id, body.reason()));
    }

    /** Corrects what is recorded about an allocation; what is left out was right. */
    @PostMapping("/allocations/{id}/corrections")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> correct(
            @PathVariable UUID id, @Valid @RequestBody CorrectionBody body, CommandContext context) {
        UUID correctionId = context.idOr(body.id(), "correction");
        CommandAnswer answer = commands.handle(context, body.command(homes.homeOf("allocation", id), id, correctionId));
        return Answers.created(answer, "/api/allocations/" + id, correctionId);
    }

    /** Gives back to the budget what an approved allocation does not need. */
    @PostMapping("/allocations/{id}/releases")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> release(
            @PathVariable UUID id, @Valid @RequestBody ReleaseBody body, CommandContext context) {
        UUID releaseId = context.idOr(body.id(), "release");
        CommandAnswer answer = commands.handle(context, body.command(homes.homeOf("allocation", id), id, releaseId));
        return Answers.created(answer, "/api/allocations/" + id, releaseId);
    }

    /** Lets an allocation fund one more improvement action. */
    @PostMapping("/allocations/{id}/actions")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> link(
            @PathVariable UUID id, @Valid @RequestBody ActionLinkBody body, CommandContext context) {
        return changed(id, context, budgetId -> new LinkAction(budgetId, id, body.actionId()));
    }

    /** Lets an allocation fund an improvement action no longer. */
    @PostMapping("/allocations/{id}/actions/{actionId}/unlinking")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> unlink(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @Valid @RequestBody ReasonBody body,
            CommandContext context) {
        return changed(id, context, budgetId -> new UnlinkAction(budgetId, id, actionId, body.reason()));
    }

    private ResponseEntity<CommandBody> changed(UUID id, CommandContext context, Function<UUID, Object> command) {
        UUID budgetId = homes.homeOf("allocation", id);
        return Answers.changed(commands.handle(context, command.apply(budgetId)), id);
    }

    /** Lists the allocations out of one budget, in the order they were recorded. */
    @GetMapping("/budgets/{budgetId}/allocations")
    Items<AllocationItem> listOfBudget(@PathVariable UUID budgetId, Paging paging, Moment moment) {
        if (budgets.find(budgetId, moment.position("budget")).isEmpty()) {
            throw NotFoundException.of("budget", budgetId);
        }
        return items(new AllocationFilter(null, budgetId, null, null), paging, moment);
    }

    /** Lists allocations in the order they were recorded. */
    @GetMapping("/allocations")
    Items<AllocationItem> list(
            @RequestParam(required = false) @Nullable AllocationStatus status,
            @RequestParam(required = false) @Nullable UUID budgetId,
            @RequestParam(required = false) @Nullable UUID actionId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            Paging paging,
            Moment moment) {
        return items(new AllocationFilter(status, budgetId, actionId, words), paging, moment);
    }

    /**
     * One allocation. Its version is its budget's, but how its actions stand changes beside that: so it is always sent
     * whole, whatever version the asker has.
     */
    @GetMapping("/allocations/{id}")
    ResponseEntity<AllocationItem> get(@PathVariable UUID id, Moment moment) {
        AllocationRow row = allocations.find(id, moment).orElseThrow(() -> NotFoundException.of("allocation", id));
        long version = budgets.find(row.budgetId(), moment.position("budget"))
                .orElseThrow(() -> NotFoundException.of("budget", row.budgetId()))
                .version();
        AllocationFiguresRow figures = Objects.requireNonNull(
                allocations.figures(List.of(row), moment.position("budget")).get(id));
        return Answers.item(
                AllocationItem.of(row, figures, version, standings.of(row.actionIds(), moment)), version, null);
    }

    private Items<AllocationItem> items(AllocationFilter filter, Paging paging, Moment moment) {
        Page<AllocationRow> page =
                allocations.page(filter, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment);
        Items<AllocationRow> rows = Lists.items(page);
        Map<UUID, FundingBudget> byId = budgets.of(
                rows.items().stream().map(AllocationRow::budgetId).distinct().toList(), page.asOf());
        Map<UUID, ActionStandingRow> byAction = standings.of(
                rows.items().stream()
                        .flatMap(row -> row.actionIds().stream())
                        .distinct()
                        .toList(),
                moment);
        Map<UUID, AllocationFiguresRow> figures = allocations.figures(rows.items(), page.asOf());
        return rows.map(row -> AllocationItem.of(
                row,
                Objects.requireNonNull(figures.get(row.id())),
                Objects.requireNonNull(byId.get(row.budgetId())).version(),
                byAction));
    }
}
