package org.improvementledger.audit.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of accesses for programs. */
@RestController
@Needs({Roles.ADMINISTRATOR, Roles.AUDITOR})
class AccessResource {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final AccessLog log;

    AccessResource(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/api/audit/accesses")
    @Operation(
            summary = "Who searched, looked at and took away what, and when",
            description =
                    "Of this service; the other has its own. Every access to the audit trail, every download, and everything auditors looked at. It is kept for"
                            + " two years unless configured otherwise, and is no part of the history: it has no moment to be known at.")
    Items<Access> list(
            @Parameter(description = "Who looked, as the opaque id") @RequestParam(required = false) @Nullable
                    String actor,
            @RequestParam(required = false) @Nullable AccessKind kind,
            @Parameter(description = "In the address that was asked for") @RequestParam(required = false) @Nullable
                    String words,
            @Parameter(description = "A date, included") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "A date, included") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "-at, at, actor or -actor; the newest first where absent")
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            Paging paging) {
        AccessFilter filter = new AccessFilter(blank(actor), kind, blank(words), begin(from), end(to));
        List<Access> found = log.list(filter, AccessOrder.of(sort), after(paging.cursor()), paging.limit());
        return new Items<>(
                found,
                found.size() < paging.limit()
                        ? null
                        : String.valueOf(found.getLast().id()));
    }

    static @Nullable Long after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        if (!ID.matcher(cursor).matches()) {
            throw new FieldRefusedException("cursor", "Give the value of next of the page before.");
        }
        return Long.valueOf(cursor);
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(TimeFormat.ZONE).toInstant();
    }

    /** The day counts whole. */
    static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }
}
