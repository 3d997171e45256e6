package org.improvementledger.money.spend;

import jakarta.validation.Valid;
import java.time.LocalDate;
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
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.reading.Lists;
import org.improvementledger.events.Period;
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

/** Spend for programs. */
@RestController
@RequestMapping("/api")
class SpendResource {

    private final Commands commands;

    private final SpendLines lines;

    SpendResource(Commands commands, SpendLines lines) {
        this.commands = commands;
        this.lines = lines;
    }

    /** Records a line of spend out of an allocation. The same reference on the same allocation is the same line. */
    @PostMapping("/allocations/{allocationId}/spend")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> record(
            @PathVariable UUID allocationId, @Valid @RequestBody SpendBody body, CommandContext context) {
        RecordSpend command = body.command(allocationId);
        CommandAnswer answer = commands.handle(context, command);
        return Answers.created(answer, "/api/spend/" + command.spendId(), command.spendId());
    }

    /** Reverses a line of spend: it counts no longer and stays readable. */
    @PostMapping("/spend/{id}/reversal")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> reverse(
            @PathVariable UUID id, @Valid @RequestBody ReversalBody body, CommandContext context) {
        return Answers.changed(commands.handle(context, new ReverseSpend(id, body.reason())), id);
    }

    /**
     * Lists lines of spend in the order they were recorded.
     *
     * @param period P1 to P13
     * @param periodFrom the first period, P1 to P13
     * @param periodTo the last period, P1 to P13
     * @param words in the supplier, reference or summary
     * @param from the first day incurred
     * @param to the last day incurred
     */
    @GetMapping("/spend")
    Items<SpendItem> list(
            @RequestParam(required = false) @Nullable UUID allocationId,
            @RequestParam(required = false) @Nullable UUID budgetId,
            @RequestParam(required = false) @Nullable String financialYear,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String periodFrom,
            @RequestParam(required = false) @Nullable String periodTo,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID importId,
            @RequestParam(required = false) @Nullable Boolean reversed,
            Paging paging,
            Moment moment) {
        Integer only = number("period", period);
        SpendFilter filter = new SpendFilter(
                allocationId,
                budgetId,
                financialYear,
                only == null ? number("periodFrom", periodFrom) : only,
                only == null ? number("periodTo", periodTo) : only,
                words,
                from,
                to,
                null,
                importId,
                reversed);
        return Lists.items(
                        lines.page(filter, Sort.oldestFirst(), Lists.cursor(paging.cursor()), paging.limit(), moment))
                .map(SpendItem::of);
    }

    /** One line of spend. */
    @GetMapping("/spend/{id}")
    ResponseEntity<SpendItem> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Moment moment) {
        SpendRow row = lines.find(id, moment).orElseThrow(() -> NotFoundException.of("line of spend", id));
        return Answers.item(SpendItem.of(row), row.version(), ifNoneMatch);
    }

    private static @Nullable Integer number(String parameter, @Nullable String period) {
        try {
            return period == null ? null : Period.of(period).number();
        } catch (IllegalArgumentException noPeriod) {
            throw new FieldRefusedException(parameter, "Give a period from P1 (April) to P12 (March), or P13.");
        }
    }
}
