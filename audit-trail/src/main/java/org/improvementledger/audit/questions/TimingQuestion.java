package org.improvementledger.audit.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Answer.Part;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryFlag;
import org.improvementledger.audit.search.EntryPage;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;

/** The sixth question: what has striking times, on one time line with the board's meetings and the inspectors' visits. */
final class TimingQuestion implements Question {

    private static final List<String> COLUMNS = List.of("When", "What", "Who", "Striking");

    private final Told told;
    private final BunchingSettings settings;
    private final Map<String, ReadModel<OccasionRow>> occasions = new TreeMap<>();

    TimingQuestion(Told told, BunchingSettings settings, ReadModels readModels, List<QuestionsProjection> projections) {
        this.told = told;
        this.settings = settings;
        for (QuestionsProjection projection : projections) {
            occasions.put(projection.stream(), readModels.of(projection, OccasionRow.class));
        }
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.TIMING;
    }

    /** A line with the day of recording that it stands at. */
    private record Dated(LocalDate on, Line line) {}

    @Override
    public Answer answer(Asked asked, Moment moment) {
        EntryFilter striking = EntryFilter.of(List.of(), asked.item(), null).onlyStriking();
        EntryPage page = told.page(striking, moment, Told.place(asked.place()));
        List<Dated> dated = new ArrayList<>();
        List<Line> lines = told.lines(page.entries(), moment, this::line);
        for (int index = 0; index < lines.size(); index++) {
            dated.add(new Dated(recordedOn(page.entries().get(index)), lines.get(index)));
        }
        LocalDate newest = asked.place() == null || dated.isEmpty()
                ? null
                : dated.getFirst().on();
        LocalDate oldest =
                page.next() == null || dated.isEmpty() ? null : dated.getLast().on();
        List<Line> timeLine = merged(occasions(asked.item(), newest, oldest, moment), dated);
        return new Answer(
                sentences(asked, moment),
                COLUMNS,
                List.of(new Part("", timeLine, "Nothing is striking, and neither board nor inspectors came.")),
                Told.text(page.next()));
    }

    private List<String> sentences(Asked asked, Moment moment) {
        List<String> sentences = new ArrayList<>();
        for (EntryFlag flag : EntryFlag.values()) {
            long found = told.entries()
                    .count(EntryFilter.of(List.of(), asked.item(), null).flagged(flag), moment);
            sentences.add("%s: %,d. %s".formatted(flag.word(), found, flag.sentence()));
        }
        sentences.add(
                "Bunched: %d entries or more in the %d days up to a meeting or visit, and at least %d times as many as usual."
                        .formatted(settings.entries(), settings.days(), settings.times()));
        return sentences;
    }

    private Line line(Entry entry, EntryView view) {
        String flags = view.flags().stream().map(EntryFlag::word).collect(Collectors.joining(", "));
        return Line.of(
                entry,
                told.recorded(view)
                        .over(
                                view.effectiveOn() == null
                                        ? null
                                        : "effective " + told.when().day(view.effectiveOn())),
                Told.what(view),
                Told.who(view),
                Cell.tagged(flags)
                        .over(view.daysAfter() == null ? null : "%,d days after".formatted(view.daysAfter())));
    }

    /** Meetings and visits of the days that the page covers; null for no end. */
    private List<Dated> occasions(
            @Nullable UUID item, @Nullable LocalDate newest, @Nullable LocalDate oldest, Moment moment) {
        LocalDate last = newest == null ? LocalDate.ofInstant(moment.at(), TimeFormat.ZONE) : newest;
        Filter days = Filter.none().atMost("on", last);
        Filter covered = oldest == null ? days : days.above("on", oldest);
        List<Dated> found = new ArrayList<>();
        occasions.forEach((service, model) -> model.page(
                        moment.position(service), covered, Sort.descending("on"), null, Answer.LINES)
                .items()
                .forEach(occasion -> found.add(new Dated(
                        occasion.row().on(), line(service, occasion.row(), occasion.fromPosition(), item, moment)))));
        return found;
    }

    private Line line(String service, OccasionRow occasion, long position, @Nullable UUID item, Moment moment) {
        LocalDate from = occasion.on().minusDays(settings.days() - 1L);
        long last = count(item, from, occasion.on(), moment);
        long before = count(
                item,
                from.minusDays((long) settings.days() * BunchingSettings.SPANS_BEFORE),
                from.minusDays(1),
                moment);
        String usual = "%,d entries in %d days; usual %,d"
                .formatted(last, settings.days(), Math.round((double) before / BunchingSettings.SPANS_BEFORE));
        Cell finding = settings.isBunched(last, before) ? Cell.tagged("Bunched") : Cell.of("In order");
        return new Line(
                List.of(
                        Cell.of(told.when().day(occasion.on())),
                        Cell.of(occasion.name())
                                .over(occasion.visit() ? "Visit of inspectors" : "Meeting of the board"),
                        Cell.of(null),
                        finding.over(usual)),
                service,
                position);
    }

    private long count(@Nullable UUID item, LocalDate from, LocalDate to, Moment moment) {
        Instant begin = from.atStartOfDay(TimeFormat.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(TimeFormat.ZONE).toInstant().minusNanos(1);
        return told.entries().count(new EntryFilter(null, item, null, null, begin, end, null, null, List.of()), moment);
    }

    /** The newest first; what came on a day stands above what was recorded on it, since that came before. */
    private static List<Line> merged(List<Dated> occasions, List<Dated> entries) {
        List<Dated> waiting = new ArrayList<>(occasions);
        waiting.sort((one, other) -> other.on().compareTo(one.on()));
        List<Line> merged = new ArrayList<>();
        for (Dated entry : entries) {
            while (!waiting.isEmpty() && !waiting.getFirst().on().isBefore(entry.on())) {
                merged.add(waiting.removeFirst().line());
            }
            merged.add(entry.line());
        }
        waiting.forEach(occasion -> merged.add(occasion.line()));
        return merged;
    }

    private static LocalDate recordedOn(Entry entry) {
        return LocalDate.ofInstant(entry.row().recordedAt(), TimeFormat.ZONE);
    }
}
