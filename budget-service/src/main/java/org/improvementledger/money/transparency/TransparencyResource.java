package org.improvementledger.money.transparency;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The transparency returns for programs. */
@RestController
@RequestMapping("/api/transparency")
class TransparencyResource {

    private final Commands commands;

    private final Returns returns;

    private final ReturnFile file;

    private final ReturnDownloads downloads;

    private final Freezing freezing;

    TransparencyResource(
            Commands commands, Returns returns, ReturnFile file, ReturnDownloads downloads, Freezing freezing) {
        this.commands = commands;
        this.returns = returns;
        this.file = file;
        this.downloads = downloads;
        this.freezing = freezing;
    }

    /** Lists the returns that have lines or decisions, in the order in which they began. */
    @GetMapping
    Items<ReturnItem> list(Paging paging, Moment moment) {
        return Lists.items(returns.page(
                        Sort.oldestFirst(),
                        Lists.cursor(paging.cursor()),
                        paging.limit(),
                        moment.position(Returns.STREAM)))
                .map(row -> ReturnItem.of(row, null));
    }

    /** One return, and whether what was frozen can still be made. */
    @GetMapping("/{year}/{quarter}")
    ReturnItem get(@PathVariable String year, @PathVariable String quarter, Moment moment) {
        ReturnQuarter asked = quarter(year, quarter);
        ReturnRow row = returns.of(asked, moment.position(Returns.STREAM));
        Frozen frozen = row.frozen();
        return ReturnItem.of(row, frozen == null ? null : file.isAsFrozen(asked, frozen));
    }

    /** Lists the lines of a return as it is published: as it was frozen, or as it stands while it is not. */
    @GetMapping("/{year}/{quarter}/lines")
    Items<ReturnLineItem> lines(@PathVariable String year, @PathVariable String quarter, Paging paging, Moment moment) {
        ReturnQuarter asked = quarter(year, quarter);
        long asOf = moment.position(Returns.STREAM);
        Frozen frozen = returns.of(asked, asOf).frozen();
        return Lists.items(returns.lines(
                        LineFilter.all(asked),
                        Lists.cursor(paging.cursor()),
                        paging.limit(),
                        frozen == null ? asOf : frozen.asOf()))
                .map(ReturnLineItem::of);
    }

    /** The return as CSV: as it was frozen, or as it stands while it is not. */
    @GetMapping(path = "/{year}/{quarter:q[1-4]}.csv")
    @Operation(
            summary = "The return as CSV",
            description =
                    "The header Return-Status says draft, frozen, or mismatch: then the rows no longer give the file that was frozen.")
    void csv(@PathVariable String year, @PathVariable String quarter, Moment moment, HttpServletResponse response)
            throws IOException {
        downloads.send(quarter(year, quarter), moment, response);
    }

    /** What changed since the return was frozen, as CSV. */
    @GetMapping("/{year}/{quarter}/correction.csv")
    void correction(
            @PathVariable String year, @PathVariable String quarter, Moment moment, HttpServletResponse response)
            throws IOException {
        downloads.sendCorrection(quarter(year, quarter), moment, response);
    }

    /** Redacts a line of the return. */
    @PostMapping("/{year}/{quarter}/redactions")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> redact(
            @PathVariable String year,
            @PathVariable String quarter,
            @Valid @RequestBody RedactionBody body,
            CommandContext context) {
        ReturnQuarter asked = quarter(year, quarter);
        CommandAnswer answer =
                commands.handle(context, new RedactSpend(asked, body.spendId(), body.redaction(), body.reason()));
        return Answers.changed(answer, body.spendId());
    }

    /** Lifts a line's redaction. */
    @PostMapping("/{year}/{quarter}/redactions/{spendId}/lifting")
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> lift(
            @PathVariable String year,
            @PathVariable String quarter,
            @PathVariable UUID spendId,
            @Valid @RequestBody LiftingBody body,
            CommandContext context) {
        CommandAnswer answer =
                commands.handle(context, new LiftRedaction(quarter(year, quarter), spendId, body.reason()));
        return Answers.changed(answer, spendId);
    }

    /** Freezes the return as it was reviewed, in the capacity of chief finance officer. */
    @PostMapping("/{year}/{quarter}/freezing")
    @Needs(Roles.APPROVER)
    ResponseEntity<CommandBody> freeze(
            @PathVariable String year,
            @PathVariable String quarter,
            @Valid @RequestBody FreezingBody body,
            CommandContext context) {
        ReturnQuarter asked = quarter(year, quarter);
        return Answers.changed(freezing.freeze(asked, body.position(), context), asked.id());
    }

    private static ReturnQuarter quarter(String year, String quarter) {
        return ReturnQuarter.of(year, quarter)
                .orElseThrow(() -> new NotFoundException("There is no return at " + year + "/" + quarter
                        + ". An address is like 2019-20/q1, with q1 for April to June."));
    }
}
