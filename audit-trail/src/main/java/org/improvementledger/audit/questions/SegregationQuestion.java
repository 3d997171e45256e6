package org.improvementledger.audit.questions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Answer.Part;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EventWords;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.InvalidCursorException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/** The fifth question: who asked and who decided, and who did both, on one item or on different ones. */
final class SegregationQuestion implements Question {

    private static final List<String> COLUMNS =
            List.of("Item or person", "Proposed or shown by", "Approved or verified by", "Finding");

    /** Services in the order their items are listed; a place begins with its number. */
    private final List<String> services;

    private final Map<String, ReadModel<DutyRow>> duties = new TreeMap<>();
    private final Map<String, ReadModel<ItemDutiesRow>> items = new TreeMap<>();
    private final Told told;

    SegregationQuestion(Told told, ReadModels readModels, List<QuestionsProjection> projections) {
        this.told = told;
        for (QuestionsProjection projection : projections) {
            duties.put(projection.stream(), readModels.of(projection, DutyRow.class));
            items.put(projection.stream(), readModels.of(projection, ItemDutiesRow.class));
        }
        services = List.copyOf(items.keySet());
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SEGREGATION;
    }

    @Override
    public Answer answer(Asked asked, Moment moment) {
        return asked.item() == null ? ofAll(asked.place(), moment) : of(asked.item(), moment);
    }

    private Answer of(UUID item, Moment moment) {
        List<Line> lines = new ArrayList<>();
        boolean same = false;
        for (String service : services) {
            ItemDutiesRow row = items.get(service)
                    .find(item, moment.position(service))
                    .map(Versioned::row)
                    .orElse(null);
            if (row != null) {
                lines.add(line(service, row, moment));
                same |= row.same();
            }
        }
        return new Answer(
                lines.isEmpty()
                        ? List.of()
                        : List.of(
                                same
                                        ? "The same person asked for it and decided it."
                                        : "Nobody both asked for it and decided it."),
                COLUMNS,
                List.of(new Part("", lines, "Nobody has proposed or decided anything under this id.")),
                null);
    }

    private Answer ofAll(@Nullable String place, Moment moment) {
        List<Part> parts = new ArrayList<>();
        if (place == null) {
            parts.add(new Part(
                    "One person on one item",
                    lines(Filter.none().equal("same", true), moment),
                    "There is none: no item was proposed and approved, or shown and verified, by one person."));
            parts.add(new Part(
                    "One person on different items",
                    people(moment),
                    "There is none: nobody who proposes approves, and nobody who shows verifies, anywhere."));
        }
        int service = place == null ? 0 : number(place);
        Page<ItemDutiesRow> page = addItems(services.get(service), cursor(place), moment, parts);
        while (page.next() == null && service + 1 < services.size()) {
            service++;
            page = addItems(services.get(service), null, moment, parts);
        }
        String next = page.next() == null ? null : service + "." + page.next().text();
        return new Answer(sentences(moment), COLUMNS, parts, next);
    }

    private Page<ItemDutiesRow> addItems(String service, @Nullable Cursor cursor, Moment moment, List<Part> parts) {
        Page<ItemDutiesRow> page = page(service, Filter.none(), cursor, moment);
        parts.add(new Part(
                "Every item of: " + EventWords.service(service),
                page.items().stream()
                        .map(item -> line(service, item.row(), moment))
                        .toList(),
                "Nothing was proposed or shown yet."));
        return page;
    }

    private List<String> sentences(Moment moment) {
        long all = 0;
        long same = 0;
        for (String service : services) {
            ReadModel<ItemDutiesRow> model = items.get(service);
            all += model.count(moment.position(service), Filter.none());
            same += model.count(moment.position(service), Filter.none().equal("same", true));
        }
        return List.of(
                same == 0
                        ? "Of %,d items, none was asked for and decided by the same person.".formatted(all)
                        : "Of %,d items, %,d were asked for and decided by the same person.".formatted(all, same));
    }

    private List<Line> lines(Filter filter, Moment moment) {
        List<Line> lines = new ArrayList<>();
        for (String service : services) {
            page(service, filter, null, moment).items().forEach(item -> lines.add(line(service, item.row(), moment)));
        }
        return lines;
    }

    private Page<ItemDutiesRow> page(String service, Filter filter, @Nullable Cursor cursor, Moment moment) {
        return items.get(service).page(moment.position(service), filter, Sort.newestFirst(), cursor, Answer.LINES);
    }

    private Line line(String service, ItemDutiesRow row, Moment moment) {
        Cell finding = row.same()
                ? Cell.tagged("The same person")
                : Cell.of(row.deciding().isEmpty() ? "Not decided yet" : "Different people");
        List<Cell> cells = List.of(
                Cell.of(told.name(row.item(), moment)).to("/audit/questions/" + kind().code() + "?item=" + row.item()),
                Cell.of(String.join(", ", row.asking())),
                Cell.of(String.join(", ", row.deciding())),
                finding);
        return row.decidedAt() == null ? new Line(cells, null, 0) : new Line(cells, service, row.decidedAt());
    }

    /** Whoever holds both duties of a pair. That is allowed as long as it is never on one item; an auditor wants to know them. */
    private List<Line> people(Moment moment) {
        Map<String, Set<Duty>> byPerson = new TreeMap<>();
        for (String service : services) {
            duties.get(service)
                    .page(moment.position(service), Filter.none(), null, ReadModel.MAXIMUM_PAGE)
                    .items()
                    .forEach(found -> byPerson.computeIfAbsent(found.row().actor(), person -> new TreeSet<>())
                            .add(found.row().duty()));
        }
        List<Line> lines = new ArrayList<>();
        byPerson.forEach((person, held) -> {
            if (held.contains(Duty.PROPOSES) && held.contains(Duty.APPROVES)) {
                lines.add(person(person, Duty.PROPOSES, Duty.APPROVES, moment));
            }
            if (held.contains(Duty.SHOWS) && held.contains(Duty.VERIFIES)) {
                lines.add(person(person, Duty.SHOWS, Duty.VERIFIES, moment));
            }
        });
        return lines;
    }

    private Line person(String person, Duty asking, Duty deciding, Moment moment) {
        return Line.of(
                Cell.of(person).to("/audit?actor=" + URLEncoder.encode(person, StandardCharsets.UTF_8)),
                Cell.of("%s %,d times".formatted(asking.word(), times(person, asking, moment))),
                Cell.of("%s %,d times".formatted(deciding.word(), times(person, deciding, moment))),
                Cell.of("Both, on different items"));
    }

    private long times(String person, Duty duty, Moment moment) {
        return told.entries().count(EntryFilter.of(duty.types(), null, person), moment);
    }

    private int number(String place) {
        int number = Character.digit(place.charAt(0), 10);
        if (number < 0 || number >= services.size()) {
            throw broken();
        }
        return number;
    }

    private static @Nullable Cursor cursor(@Nullable String place) {
        if (place == null || place.length() < 3) {
            return null;
        }
        try {
            return Cursor.parse(place.substring(2));
        } catch (InvalidCursorException unreadable) {
            throw broken();
        }
    }

    private static FieldRefusedException broken() {
        return new FieldRefusedException(
                "cursor", "This link to a page of the list is broken: start from the first page");
    }
}
