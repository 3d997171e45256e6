package org.improvementledger.audit.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.improvementledger.audit.compare.Comparison;
import org.improvementledger.audit.replay.Steps.Played;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.audit.search.EntryViews;
import org.improvementledger.audit.search.EventWords;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.projection.KnownAt;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.TypedMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The replay: step by step, by the day, or played. It needs no script: what plays is the page that asks for the next one. */
@Controller
class ReplayPages {

    /** Long enough to read a sentence and what changed. */
    private static final int SECONDS_A_STEP = 5;

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Entries entries;
    private final EntryViews views;
    private final Steps steps;
    private final Optional<Comparison> comparison;
    private final String ownStream;
    private final Clock clock;

    ReplayPages(
            Entries entries,
            EntryViews views,
            Steps steps,
            Optional<Comparison> comparison,
            String ownStream,
            Clock clock) {
        this.entries = entries;
        this.views = views;
        this.steps = steps;
        this.comparison = comparison;
        this.ownStream = ownStream;
        this.clock = clock;
    }

    /** Where a replay begins. */
    @GetMapping("/audit/replay")
    String begin(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String from,
            Moment moment,
            Model model,
            HttpServletResponse response) {
        Played played = played(service, item);
        model.addAttribute("played", played);
        model.addAttribute("from", from);
        model.addAttribute(
                "services",
                entries.services().stream()
                        .map(known -> new Choice(known, EventWords.service(known)))
                        .toList());
        if (from == null) {
            return "audit/replay";
        }
        String problem;
        try {
            TypedMoment typed = TypedMoment.of(from, LocalDate.now(clock.withZone(TimeFormat.ZONE)));
            problem = typed.problem();
            if (problem == null) {
                Optional<Entry> first = begin(played, typed.parameter(), moment);
                if (first.isPresent()) {
                    return "redirect:" + address(first.get(), played, false, moment);
                }
                problem = "Nothing was recorded after that; enter an earlier moment";
            }
        } catch (InvalidKnownAtException refused) {
            problem = refused.getMessage();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return "audit/replay";
    }

    private Optional<Entry> begin(Played played, @Nullable String asked, Moment moment) {
        if (asked == null) {
            return steps.first(played, null, moment);
        }
        KnownAt at = KnownAt.parse(asked);
        if (at.position() != null) {
            return entries.find(played.service() == null ? ownStream : played.service(), at.position(), moment);
        }
        Instant from = at.isDate()
                ? LocalDate.parse(asked).atStartOfDay(TimeFormat.ZONE).toInstant()
                : at.at();
        return steps.first(played, from, moment);
    }

    /**
     * One step.
     *
     * @param play whether the next step follows by itself
     */
    @GetMapping("/audit/replay/{place}/{position}")
    String step(
            @PathVariable String place,
            @PathVariable String position,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "false") boolean play,
            Moment moment,
            Model model,
            HttpServletResponse response) {
        Played played = played(service, item);
        Entry entry = find(place, position, moment);
        Optional<Entry> next = steps.next(played, entry, moment);
        model.addAttribute("played", played);
        model.addAttribute("view", view(entry, moment));
        model.addAttribute(
                "changes",
                comparison
                        .filter(here -> entry.service().equals(ownStream))
                        .map(here -> here.by(ownStream, entry.position(), moment))
                        .orElse(null));
        step(model, "next", next, played, moment);
        step(model, "previous", steps.previous(played, entry, moment), played, moment);
        step(model, "nextDay", steps.nextDay(played, entry, moment), played, moment);
        step(model, "previousDay", steps.previousDay(played, entry, moment), played, moment);
        model.addAttribute(
                "first",
                steps.first(played, null, moment)
                        .map(it -> address(it, played, false, moment))
                        .orElse(null));
        model.addAttribute("here", address(entry, played, false, moment));
        model.addAttribute("playing", play && next.isPresent());
        model.addAttribute("seconds", SECONDS_A_STEP);
        model.addAttribute(
                "play", next.map(it -> address(it, played, true, moment)).orElse(null));
        if (play && next.isPresent()) {
            response.setHeader("Refresh", SECONDS_A_STEP + "; url=" + address(next.get(), played, true, moment));
        }
        return "audit/replay-step";
    }

    private void step(Model model, String name, Optional<Entry> to, Played played, Moment moment) {
        model.addAttribute(
                name,
                to.map(entry -> Map.of(
                                "address", address(entry, played, false, moment),
                                "sentence", view(entry, moment).sentence()))
                        .orElse(null));
    }

    private EntryView view(Entry entry, Moment moment) {
        return views.of(List.of(entry), moment).getFirst();
    }

    private Entry find(String service, String position, Moment moment) {
        if (entries.services().contains(service) && POSITION.matcher(position).matches()) {
            Optional<Entry> found = entries.find(service, Long.parseLong(position), moment);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new NotFoundException("There is no entry " + position + " of " + service + " at this moment.");
    }

    private Played played(@Nullable String service, @Nullable String item) {
        boolean known = service != null && entries.services().contains(service);
        boolean id = item != null && ID.matcher(item.strip()).matches();
        return new Played(known ? service : null, id ? UUID.fromString(item.strip()) : null);
    }

    private static String address(Entry entry, Played played, boolean play, Moment moment) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/audit/replay/" + entry.service() + "/" + entry.position());
        if (played.service() != null) {
            address.queryParam("service", played.service());
        }
        if (played.item() != null) {
            address.queryParam("item", played.item());
        }
        if (play) {
            address.queryParam("play", true);
        }
        if (moment.asked() != null) {
            address.queryParam("knownAt", moment.asked().text());
        }
        return address.encode().toUriString();
    }
}
