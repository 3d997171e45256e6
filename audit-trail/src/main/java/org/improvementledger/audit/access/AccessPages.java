package org.improvementledger.audit.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.chassis.web.page.ListPage;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The log of accesses for people. */
@Controller
@Needs({Roles.ADMINISTRATOR, Roles.AUDITOR})
class AccessPages {

    private static final int ON_ONE_PAGE = 50;

    private final AccessLog log;
    private final AccessSettings settings;
    private final TimeFormat when;
    private final Clock clock;

    AccessPages(AccessLog log, AccessSettings settings, TimeFormat when, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.when = when;
        this.clock = clock;
    }

    /**
     * An access as the page shows it.
     *
     * @param query as somebody typed it; null where there is none
     */
    public record Line(Access access, @Nullable String query) {

        static Line of(Access access) {
            return new Line(access, access.query() == null ? null : readable(access.query()));
        }

        public boolean isRefused() {
            return access.status() >= HttpStatus.BAD_REQUEST.value();
        }
    }

    @GetMapping("/audit/accesses")
    String list(
            @ModelAttribute("listing") AccessListing listing,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        AccessFilter filter = listing.filter(today(), errors);
        model.addAttribute(
                "kinds",
                Arrays.stream(AccessKind.values())
                        .map(kind -> new Choice(kind.code(), kind.word()))
                        .toList());
        model.addAttribute("tags", listing.tags());
        model.addAttribute("days", settings.keep().toDays());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new ListPage<>(List.of(), null, null));
            return "audit/accesses";
        }
        List<Access> found =
                log.list(filter, AccessOrder.of(listing.sort()), AccessResource.after(listing.cursor()), ON_ONE_PAGE);
        model.addAttribute(
                "page",
                new ListPage<>(
                        found.stream().map(Line::of).toList(),
                        found.size() < ON_ONE_PAGE
                                ? null
                                : String.valueOf(found.getLast().id()),
                        log.count(filter)));
        return "audit/accesses";
    }

    @GetMapping("/audit/accesses.csv")
    void download(@ModelAttribute("listing") AccessListing listing, BindingResult errors, HttpServletResponse response)
            throws IOException {
        AccessFilter filter = listing.filter(today(), errors);
        if (errors.hasErrors()) {
            throw new FieldRefusedException(errors.getFieldErrors().stream()
                    .map(error -> new FieldFault(error.getField(), String.valueOf(error.getDefaultMessage())))
                    .toList());
        }
        AccessOrder order = AccessOrder.of(listing.sort());
        try (CsvWriter csv = CsvWriter.download(response, "accesses.csv")) {
            csv.row("Number", "At (UTC)", "At (UK time)", "Who", "Roles", "What", "Address", "Narrowed by", "Answer");
            List<Access> part = log.list(filter, order, null, AccessLog.MOST_LINES);
            while (!part.isEmpty()) {
                for (Access access : part) {
                    csv.row(
                            access.id(),
                            access.at(),
                            when.exactMoment(access.at()),
                            access.actor(),
                            String.join("; ", access.roles()),
                            access.kind().code(),
                            access.path(),
                            access.query(),
                            access.status());
                }
                part = part.size() < AccessLog.MOST_LINES
                        ? List.of()
                        : log.list(filter, order, part.getLast().id(), AccessLog.MOST_LINES);
            }
        }
    }

    private static String readable(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8).replace('&', ' ');
        } catch (IllegalArgumentException notEncoded) {
            return query;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeFormat.ZONE);
    }
}
