package org.improvementledger.audit.search;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.improvementledger.audit.search.EntryView.Detail;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.UnknownEventTypeException;
import org.improvementledger.chassis.eventstore.UnreadableEventException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries into words, with the names that things had at the moment the page speaks for. */
public final class EntryViews {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}\\.\\d{2}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Ids whose names are looked up for one page. */
    private static final int MOST_NAMES = 5_000;

    private final Entries entries;
    private final EventTypes types;

    public EntryViews(Entries entries, EventTypes types) {
        this.entries = entries;
        this.types = types;
    }

    public List<EntryView> of(List<Entry> found, Moment moment) {
        Map<UUID, String> names = names(found, moment);
        SmallFigures figures = figures(found);
        return found.stream().map(entry -> view(entry, names, figures)).toList();
    }

    EntryView.Whole whole(Entry entry, Moment moment) {
        Map<UUID, String> names = names(List.of(entry), moment);
        SmallFigures figures = figures(List.of(entry));
        String stored = figures.payload(entry.row());
        List<Detail> details = new ArrayList<>();
        try {
            addDetails("", JSON.readTree(stored), names, details);
        } catch (JacksonException notJson) {
            details.clear();
        }
        return new EntryView.Whole(
                view(entry, names, figures),
                entry.row(),
                details,
                stored,
                !stored.equals(new String(entry.row().payload(), StandardCharsets.UTF_8)));
    }

    /** What entries say in their payloads, as it may be shown, in their order. */
    List<String> payloads(List<Entry> found) {
        SmallFigures figures = figures(found);
        return found.stream().map(entry -> figures.payload(entry.row())).toList();
    }

    private SmallFigures figures(List<Entry> found) {
        return entries.smallFigures(found.stream()
                .map(Entry::row)
                .filter(row -> SmallFigures.READINGS.contains(row.type()))
                .map(EntryRow::subject)
                .distinct()
                .toList());
    }

    private Map<UUID, String> names(List<Entry> found, Moment moment) {
        Set<UUID> ids = new LinkedHashSet<>();
        found.forEach(entry -> ids.addAll(entry.row().ids()));
        return entries.names(ids.stream().limit(MOST_NAMES).toList(), moment);
    }

    private EntryView view(Entry entry, Map<UUID, String> names, SmallFigures figures) {
        EntryRow row = entry.row();
        return new EntryView(
                entry.service(),
                row.position(),
                sentence(entry, names, figures),
                EventWords.service(entry.service()),
                EventWords.kind(row.type()),
                row.subject(),
                names.get(row.subject()),
                row.actor(),
                row.capacity() == null
                        ? null
                        : EventWords.capitalised(row.capacity().replace('-', ' ')),
                row.effectiveOn(),
                row.recordedAt(),
                Arrays.stream(EntryFlag.values()).filter(row::has).toList(),
                daysAfter(row));
    }

    /** What happened; empty where this version does not know it. */
    public Optional<DomainEvent> event(Entry entry) {
        EntryRow row = entry.row();
        try {
            return types.read(row.type(), row.revision(), row.payload()) instanceof DomainEvent event
                    ? Optional.of(event)
                    : Optional.empty();
        } catch (UnknownEventTypeException | UnreadableEventException notKnownHere) {
            return Optional.empty();
        }
    }

    private static @Nullable Long daysAfter(EntryRow row) {
        if (row.effectiveOn() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(row.effectiveOn(), LocalDate.ofInstant(row.recordedAt(), TimeFormat.ZONE));
        return days > 0 ? days : null;
    }

    private String sentence(Entry entry, Map<UUID, String> names, SmallFigures figures) {
        return event(entry)
                .map(new Sentences(names, figures)::of)
                .orElseGet(() -> EventWords.kind(entry.row().type())
                        + " (an event that this version of the software cannot put into words)");
    }

    private static void addDetails(String path, JsonNode node, Map<UUID, String> names, List<Detail> details) {
        if (isMoney(node)) {
            details.add(new Detail(
                    path,
                    Money.of(new BigDecimal(node.get("amount").asString())).toString(),
                    null));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(property -> addDetails(
                            path.isEmpty()
                                    ? EventWords.field(property.getKey())
                                    : path + ": "
                                            + EventWords.field(property.getKey())
                                                    .toLowerCase(java.util.Locale.UK),
                            property.getValue(),
                            names,
                            details));
        } else if (node.isArray() && !node.isEmpty()) {
            node.forEach(element -> addDetails(path, element, names, details));
        } else {
            details.add(detail(path, node, names));
        }
    }

    private static Detail detail(String path, JsonNode node, Map<UUID, String> names) {
        if (node.isArray()) {
            return new Detail(path, "None", null);
        }
        String text = node.asString();
        UUID id = ID.matcher(text).matches() ? UUID.fromString(text) : null;
        if (id == null) {
            return new Detail(path, node.isString() ? EventWords.value(text) : text, null);
        }
        @Nullable String name = names.get(id);
        return new Detail(path, name == null ? text : name, id);
    }

    private static boolean isMoney(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && node.path("currency").asString("").equals(Money.POUNDS_STERLING)
                && AMOUNT.matcher(node.path("amount").asString("")).matches();
    }
}
