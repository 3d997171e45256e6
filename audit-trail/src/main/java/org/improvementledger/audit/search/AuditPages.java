package org.improvementledger.audit.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.improvementledger.chassis.projection.Moment;
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
import org.springframework.web.bind.annotation.PathVariable;

/** The audit trail as pages: search, one entry, and the same list for a spreadsheet. */
@Controller
class AuditPages {

    private static final int ON_ONE_PAGE = 50;
    private static final int READ_AT_ONCE = 500;
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final Entries entries;
    private final EntryViews views;
    private final TimeFormat when;
    private final Clock clock;
    private final String ownStream;

    AuditPages(Entries entries, EntryViews views, TimeFormat when, Clock clock, String ownStream) {
        this.entries = entries;
        this.views = views;
        this.when = when;
        this.clock = clock;
        this.ownStream = ownStream;
    }

    @GetMapping("/audit")
    String search(
            @ModelAttribute("listing") EntryListing listing,
            BindingResult errors,
            Moment moment,
            Model model,
            HttpServletResponse response) {
        EntryFilter filter = listing.filter(entries.services(), today(), errors);
        EntryPlace place = listing.place(errors);
        model.addAttribute(
                "services",
                entries.services().stream()
                        .map(service -> new Choice(service, EventWords.service(service)))
                        .toList());
        model.addAttribute("kinds", EventWords.kinds());
        model.addAttribute(
                "flags",
                Arrays.stream(EntryFlag.values())
                        .map(flag -> new Choice(flag.code(), flag.word()))
                        .toList());
        model.addAttribute("tags", listing.tags());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new ListPage<>(List.of(), null, null));
            return "audit/entries";
        }
        EntryPage found = entries.search(filter, moment, place, listing.newestFirst(), ON_ONE_PAGE);
        model.addAttribute(
                "page",
                new ListPage<>(
                        views.of(found.entries(), moment),
                        found.next() == null ? null : found.next().text(filter.service()),
                        entries.count(filter, moment)));
        return "audit/entries";
    }

    @GetMapping("/audit.csv")
    void csv(
            @ModelAttribute("listing") EntryListing listing,
            BindingResult errors,
            Moment moment,
            HttpServletResponse response)
            throws IOException {
        EntryFilter filter = listing.filter(entries.services(), today(), errors);
        if (errors.hasErrors()) {
            throw new FieldRefusedException(errors.getFieldErrors().stream()
                    .map(error -> new FieldFault(error.getField(), String.valueOf(error.getDefaultMessage())))
                    .toList());
        }
        try (CsvWriter csv = CsvWriter.download(response, "audit-trail.csv")) {
            csv.row(
                    "Service",
                    "Position",
                    "What happened",
                    "Kind",
                    "Type",
                    "Revision",
                    "Item",
                    "Item id",
                    "Sequence",
                    "Who",
                    "Capacity",
                    "Effective on",
                    "Recorded at (UTC)",
                    "Recorded at (UK time)",
                    "Days after",
                    "Flags",
                    "Event id",
                    "Correlation",
                    "Payload");
            EntryPlace place = EntryPlace.BEGINNING;
            while (place != null) {
                EntryPage part = entries.search(filter, moment, place, listing.newestFirst(), READ_AT_ONCE);
                List<EntryView> shown = views.of(part.entries(), moment);
                List<String> payloads = views.payloads(part.entries());
                for (int index = 0; index < shown.size(); index++) {
                    row(csv, shown.get(index), part.entries().get(index).row(), payloads.get(index));
                }
                place = part.next();
            }
        }
    }

    private void row(CsvWriter csv, EntryView shown, EntryRow row, String payload) throws IOException {
        csv.row(
                shown.serviceName(),
                row.position(),
                shown.sentence(),
                shown.kind(),
                row.type(),
                row.revision(),
                shown.item(),
                row.subject(),
                row.sequence(),
                row.actor(),
                shown.capacity(),
                row.effectiveOn(),
                row.recordedAt(),
                when.exactMoment(row.recordedAt()),
                shown.daysAfter(),
                String.join("; ", row.flags()),
                row.eventId(),
                row.correlation(),
                payload);
    }

    @GetMapping("/audit/{service}/{position}")
    String entry(@PathVariable String service, @PathVariable String position, Moment moment, Model model) {
        if (!entries.services().contains(service) || !POSITION.matcher(position).matches()) {
            throw AuditEntryResource.notFound(service, position);
        }
        Entry entry = entries.find(service, Long.parseLong(position), moment)
                .orElseThrow(() -> AuditEntryResource.notFound(service, position));
        model.addAttribute("view", views.whole(entry, moment));
        model.addAttribute("erasable", service.equals(ownStream));
        model.addAttribute("itemPrevious", shown(entries.neighbour(entry, moment, false), moment));
        model.addAttribute("itemNext", shown(entries.neighbour(entry, moment, true), moment));
        model.addAttribute("servicePrevious", shown(entries.neighbourInService(entry, moment, false), moment));
        model.addAttribute("serviceNext", shown(entries.neighbourInService(entry, moment, true), moment));
        return "audit/entry";
    }

    private @Nullable EntryView shown(Optional<Entry> neighbour, Moment moment) {
        return neighbour
                .map(entry -> views.of(List.of(entry), moment).getFirst())
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeFormat.ZONE);
    }
}
