package org.improvementledger.money.budget;

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

    /** Lists budgets in the order they were recorded. */
    @GetMapping
    Items<BudgetItem> list(
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String service,
            Paging paging,
            Moment moment) {
        return Lists.items(budgets.page(
                        financialYear,
                        service,
                        Sort.oldestFirst(),
                        Lists.cursor(paging.cursor()),
                        paging.limit(),
                        moment))
                .map(BudgetItem::of);
    }

    /** One budget. */
    @GetMapping("/{id}")
    ResponseEntity<BudgetItem> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        BudgetRow budget = budgets.find(id, moment).orElseThrow(() -> NotFoundException.of("budget", id));
        return Answers.item(BudgetItem.of(budget), budget.version(), ifNoneMatch);
    }
}
