package org.improvementledger.money.budget;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budgets for programs. */
@RestController
@RequestMapping("/api/budgets")
class BudgetResource {

    private final Commands commands;

    private final Budgets budgets;

    BudgetResource(Commands commands, Budgets budgets) {
        this.commands = commands;
        this.budgets = budgets;
    }

    /** Sets a budget. */
    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> set(@Valid @RequestBody BudgetBody body, CommandContext context) {
        UUID id = context.idOr(body.id(), "budget");
        CommandAnswer answer = commands.handle(context, body.command(id));
        return Answers.created(answer, "/api/budgets/" + id, id);
    }

    /** Gives a budget more money in the course of its year. */
    @PostMapping("/{id}/increases")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> increase(
            @PathVariable UUID id, @Valid @RequestBody BudgetChangeBody body, CommandContext context) {
        UUID increaseId = context.idOr(body.id(), "increase");
        CommandAnswer answer = commands.handle(context, body.increase(id, increaseId));
        return Answers.created(answer, "/api/budgets/" + id, increaseId);
    }

    /** Takes back what a budget has not allocated. */
    @PostMapping("/{id}/reductions")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> reduce(
            @PathVariable UUID id, @Valid @RequestBody BudgetChangeBody body, CommandContext context) {
        UUID reductionId = context.idOr(body.id(), "reduction");
        CommandAnswer answer = commands.handle(context, body.reduction(id, reductionId));
        return Answers.created(answer, "/api/budgets/" + id, reductionId);
    }

    /** Closes a budget: nothing more is allocated from it or posted to it. */
    @PostMapping("/{id}/closure")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> close(
            @PathVariable UUID id, @Valid @RequestBody ClosureBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new CloseBudget(id, body.closedOn(), body.reason())), id);
    }

    /** Lists budgets in the order they were recorded. */
    @GetMapping
    Items<BudgetItem> list(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String service,
            Paging paging,
            Moment moment) {
        Page<BudgetRow> page = budgets.page(
                financialYear, service, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment);
        Items<BudgetRow> rows = Lists.items(page);
        Map<UUID, BudgetSpendingRow> spending = budgets.spending(rows.items(), page.asOf());
        return rows.map(row -> BudgetItem.of(row, Objects.requireNonNull(spending.get(row.id()))));
    }

    /**
     * One budget. Spend, commitments and virements change its figures beside its version: so it is always sent whole,
     * whatever version the asker has.
     */
    @GetMapping("/{id}")
    ResponseEntity<BudgetItem> get(@PathVariable UUID id, Moment moment) {
        BudgetRow budget = budgets.find(id, moment).orElseThrow(() -> NotFoundException.of("budget", id));
        return Answers.item(BudgetItem.of(budget, budgets.spending(budget, moment)), budget.version(), null);
    }
}
