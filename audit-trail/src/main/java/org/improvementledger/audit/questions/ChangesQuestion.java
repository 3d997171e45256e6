package org.improvementledger.audit.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.audit.compare.Comparison;
import org.improvementledger.audit.compare.Comparison.Changed;
import org.improvementledger.audit.compare.ItemCompared.Field;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Answer.Part;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fourth question: every field of an item as each event left it, from the rows by version that the item's own page is made of. */
final class ChangesQuestion implements Question {

    private static final List<String> COLUMNS = List.of("Field", "From", "To", "When and by whom", "Why");
    private static final List<String> REASONS = List.of("reason", "note", "statement", "summary");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Told told;
    private final Comparison comparison;

    ChangesQuestion(Told told, Comparison comparison) {
        this.told = told;
        this.comparison = comparison;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.CHANGES;
    }

    @Override
    public Answer answer(Asked asked, Moment moment) {
        UUID item = Objects.requireNonNull(asked.item());
        List<Changed> changes = comparison.of(item, moment);
        int from = from(asked.place());
        List<Line> lines = new ArrayList<>();
        Map<Changed, Optional<Entry>> entries = new HashMap<>();
        int fields = 0;
        for (Changed change : changes) {
            for (Field field : change.item().fields()) {
                if (fields >= from && lines.size() < Answer.LINES) {
                    lines.add(line(field, change, entries, moment));
                }
                fields++;
            }
        }
        int reached = from + lines.size();
        return new Answer(
                changes.isEmpty()
                        ? List.of()
                        : List.of("%s changed %s."
                                .formatted(counted(fields, "field"), counted(changes.size(), "time"))
                                .replace("1 fields changed", "1 field changed")),
                COLUMNS,
                List.of(new Part("", lines, "This service keeps nothing under this id. The other one may.")),
                reached < fields ? String.valueOf(reached) : null);
    }

    private static String counted(int number, String one) {
        return "%,d %s".formatted(number, number == 1 ? one : one + "s");
    }

    private Line line(Field field, Changed change, Map<Changed, Optional<Entry>> known, Moment moment) {
        Optional<Entry> entry = known.computeIfAbsent(
                change, wanted -> told.entries().find(wanted.stream(), wanted.position(), moment));
        Cell name = Cell.of(field.name());
        Cell before = Cell.of(field.before() == null ? "Not there" : field.before());
        Cell after = Cell.of(field.after() == null ? "Not there" : field.after());
        if (entry.isEmpty()) {
            return Line.of(name, before, after, Cell.of("Not applied here yet"), Cell.of(null));
        }
        EntryView view = told.views().of(List.of(entry.get()), moment).getFirst();
        return Line.of(
                entry.get(),
                name,
                before,
                after,
                told.recorded(view).over(view.actor() + (view.capacity() == null ? "" : ", " + view.capacity())),
                Cell.of(why(entry.get())).over(view.sentence()));
    }

    /** The reason that the event gives, and the decision that it rests on. */
    private static String why(Entry entry) {
        try {
            JsonNode payload = JSON.readTree(entry.row().payload());
            JsonNode decision = payload.path("decision");
            return Stream.concat(
                            REASONS.stream().map(name -> payload.path(name).asString("")),
                            Stream.of("body", "reference")
                                    .map(name -> decision.path(name).asString("")))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("; "));
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private static int from(@Nullable String place) {
        if (place == null) {
            return 0;
        }
        if (!place.matches("\\d{1,7}")) {
            throw new FieldRefusedException(
                    "cursor", "This link to a page of the list is broken: start from the first page");
        }
        return Integer.parseInt(place);
    }
}
