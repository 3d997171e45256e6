package org.improvementledger.money.year;

import jakarta.validation.Valid;
import java.util.Objects;
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
import org.improvementledger.events.Capacity;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Financial years for programs. A year is addressed as {@code 2018-19}. */
@RestController
@RequestMapping("/api/financial-years")
class YearResource {

    private final Commands commands;

    private final Years years;

    YearResource(Commands commands, Years years) {
        this.commands = commands;
        this.years = years;
    }

    /** Closes a financial year: from here on it takes nothing but adjustments that are authorised one by one. */
    @PostMapping("/{year}/closure")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> close(
            @PathVariable("year") String path, @Valid @RequestBody ClosureBody body, CommandContext context) {
        FinancialYear year = year(path);
        CommandAnswer answer = commands.handle(
                context.inCapacity(code(body.capacity())),
                new CloseFinancialYear(year, body.closedOn(), body.reason()));
        return Answers.changed(answer, YearNames.id(year));
    }

    /** Authorises one posting to a closed year, by somebody other than who posts it. */
    @PostMapping("/{year}/adjustments")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> authorise(
            @PathVariable("year") String path, @Valid @RequestBody AdjustmentBody body, CommandContext context) {
        FinancialYear year = year(path);
        UUID id = context.idOr(body.id(), "adjustment");
        CommandAnswer answer = commands.handle(
                context.inCapacity(code(body.capacity())),
                new AuthoriseAdjustment(
                        YearNames.id(year),
                        year,
                        id,
                        body.allocationId(),
                        body.reference(),
                        Money.of(body.amount().pounds()),
                        body.reason()));
        return Answers.created(answer, "/api/financial-years/" + YearNames.path(year), id);
    }

    /** Lists the financial years that there are budgets for, the latest first. */
    @GetMapping
    Items<YearItem> list(Moment moment) {
        return new Items<>(
                years.all(moment).stream()
                        .map(row -> YearItem.of(row, years.adjustmentsOf(row.financialYear(), moment)))
                        .toList(),
                null);
    }

    /** One financial year. */
    @GetMapping("/{year}")
    YearItem get(@PathVariable("year") String path, Moment moment) {
        FinancialYear year = year(path);
        YearRow row = years.find(year, moment)
                .orElseThrow(() -> new NotFoundException("There is no budget for the financial year " + year + "."));
        return YearItem.of(row, years.adjustmentsOf(row.financialYear(), moment));
    }

    private static FinancialYear year(String path) {
        FinancialYear year = YearNames.ofPath(path);
        if (year == null) {
            throw new NotFoundException("A financial year is addressed like 2018-19, not " + path + ".");
        }
        return year;
    }

    private static String code(@Nullable Capacity capacity) {
        return Objects.requireNonNullElse(capacity, Capacity.CHIEF_FINANCE_OFFICER)
                .code();
    }
}
