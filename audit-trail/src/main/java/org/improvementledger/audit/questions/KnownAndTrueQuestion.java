package org.improvementledger.audit.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.audit.questions.Answer.Cell;
import org.improvementledger.audit.questions.Answer.Line;
import org.improvementledger.audit.questions.Answer.Part;
import org.improvementledger.audit.search.Entry;
import org.improvementledger.audit.search.EntryFilter;
import org.improvementledger.audit.search.EntryPage;
import org.improvementledger.audit.search.EntryView;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;

/** The second question: what had taken effect by a day and was recorded later, and the other way round. */
final class KnownAndTrueQuestion implements Question {

    private static final List<String> COLUMNS = List.of("What happened", "Who", "Effective", "Recorded");

    /** Begins the place in the second of the two lists. */
    private static final String SECOND = "2-";

    private final Told told;

    KnownAndTrueQuestion(Told told) {
        this.told = told;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.KNOWN_AND_TRUE;
    }

    @Override
    public Answer answer(Asked asked, Moment moment) {
        LocalDate day = Objects.requireNonNull(asked.day());
        String on = told.when().day(day);
        EntryFilter trueNotKnown = filter(asked.item(), endOf(day).plusNanos(1), null, null, day);
        EntryFilter knownNotTrue = filter(asked.item(), null, endOf(day), day.plusDays(1), null);
        boolean second = asked.place() != null && asked.place().startsWith(SECOND);
        String place = second ? asked.place().substring(SECOND.length()) : asked.place();
        List<Part> parts = new ArrayList<>();
        String next = null;
        if (!second) {
            EntryPage page = told.page(trueNotKnown, moment, Told.place(place));
            parts.add(part("True on " + on + ", and recorded later", page, moment));
            next = Told.text(page.next());
        }
        if (next == null) {
            EntryPage page = told.page(knownNotTrue, moment, Told.place(second ? place : null));
            parts.add(part("Known on " + on + ", and true only later", page, moment));
            next = page.next() == null ? null : SECOND + Told.text(page.next());
        }
        return new Answer(sentences(asked, day, on, moment), COLUMNS, parts, next);
    }

    private List<String> sentences(Asked asked, LocalDate day, String on, Moment moment) {
        long known = told.entries().count(filter(asked.item(), null, endOf(day), null, null), moment);
        long late = told.entries().count(filter(asked.item(), endOf(day).plusNanos(1), null, null, day), moment);
        return List.of(
                "By the end of %s, %,d entries had been recorded: that was known.".formatted(on, known),
                "%,d entries that were recorded later say what was true by then already.".formatted(late));
    }

    private Part part(String caption, EntryPage page, Moment moment) {
        return new Part(caption, told.lines(page.entries(), moment, this::line), "Nothing.");
    }

    private Line line(Entry entry, EntryView view) {
        Cell recorded = told.recorded(view);
        return Line.of(
                entry,
                Told.what(view),
                Told.who(view),
                told.effective(view),
                view.daysAfter() == null ? recorded : recorded.over("%,d days after".formatted(view.daysAfter())));
    }

    private static EntryFilter filter(
            @Nullable UUID item,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedTo,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {
        return new EntryFilter(null, item, null, null, recordedFrom, recordedTo, effectiveFrom, effectiveTo, List.of());
    }

    /** The last instant that counts to the day, in England. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TimeFormat.ZONE).toInstant().minusNanos(1);
    }
}
