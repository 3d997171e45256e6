package org.improvementledger.audit.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Answer.Part;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryPage;
import org.improvementledger.audit.search.EntryPlace;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.audit.search.EntryViews;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.DomainEvent;
import org.improvementledger.events.PublishedEvents;
import org.jspecify.annotations.Nullable;

/** Entries as the lines of answers. */
public final class Told {

    private final Entries entries;
    private final EntryViews views;
    private final TimeFormat when;

    public Told(Entries entries, EntryViews views, TimeFormat when) {
        this.entries = entries;
        this.views = views;
        this.when = when;
    }

    public Entries entries() {
        return entries;
    }

    public EntryViews views() {
        return views;
    }

    public TimeFormat when() {
        return when;
    }

    /** The names that events of these classes have. */
    public static List<String> types(List<Class<? extends DomainEvent>> events) {
        return events.stream()
                .map(event -> PublishedEvents.typeOf(event).name())
                .toList();
    }

    /**
     * The entries that fit, as a single part, the newest first.
     *
     * @param otherwise what is said where there are none
     * @param line makes a line of an entry and its words
     */
    public Answer list(
            Asked asked,
            EntryFilter filter,
            Moment moment,
            List<String> columns,
            List<String> sentences,
            String otherwise,
            BiFunction<Entry, EntryView, Line> line) {
        EntryPage found = page(filter, moment, place(asked.place()));
        return new Answer(
                sentences,
                columns,
                List.of(new Part("", lines(found.entries(), moment, line), otherwise)),
                text(found.next()));
    }

    List<Line> lines(List<Entry> found, Moment moment, BiFunction<Entry, EntryView, Line> line) {
        List<EntryView> shown = views.of(found, moment);
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            lines.add(line.apply(found.get(index), shown.get(index)));
        }
        return lines;
    }

    EntryPage page(EntryFilter filter, Moment moment, EntryPlace place) {
        return entries.search(filter, moment, place, true, Answer.LINES);
    }

    static EntryPlace place(@Nullable String place) {
        if (place == null) {
            return EntryPlace.BEGINNING;
        }
        EntryPlace read = EntryPlace.parse(place, null);
        if (read == null) {
            throw new FieldRefusedException(
                    "cursor", "This link to a page of the list is broken: start from the first page");
        }
        return read;
    }

    static @Nullable String text(@Nullable EntryPlace place) {
        return place == null ? null : place.text(null);
    }

    /** What happened, which leads to the whole entry. */
    public static Cell what(EntryView entry) {
        return Cell.of(entry.sentence()).over(entry.serviceName());
    }

    /** Who did it, and in what capacity. */
    public static Cell who(EntryView entry) {
        return Cell.of(entry.actor()).over(entry.capacity() == null ? null : "as " + lower(entry.capacity()));
    }

    Cell recorded(EntryView entry) {
        return Cell.of(when.exactMoment(entry.recordedAt()));
    }

    Cell effective(EntryView entry) {
        return Cell.of(entry.effectiveOn() == null ? "No date of its own" : when.day(entry.effectiveOn()));
    }

    /** What it is called at the moment; the beginning of its id where no event named it. */
    public String name(UUID id, Moment moment) {
        Map<UUID, String> names = entries.names(List.of(id), moment);
        return names.getOrDefault(id, id.toString().substring(0, 8));
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
