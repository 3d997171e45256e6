package org.improvementledger.actionplan.deadline;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.springframework.stereotype.Component;

/** Inspection deadlines in the calendar; those that are open remind people when they become due soon and on the day before. */
@Component
class DeadlineCalendar implements CalendarSource {

    private final Inspections inspections;
    private final Deadlines deadlines;
    private final WordFormat words;
    private final TimeFormat when = new TimeFormat();

    DeadlineCalendar(Inspections inspections, Deadlines deadlines, WordFormat words) {
        this.inspections = inspections;
        this.deadlines = deadlines;
        this.words = words;
    }

    @Override
    public List<CalendarEntry> entries(Moment moment) {
        Map<UUID, InspectionRow> rows =
                inspections.all(moment).stream().collect(Collectors.toMap(InspectionRow::id, Function.identity()));
        return deadlines.all(moment).stream()
                .filter(deadline -> rows.containsKey(deadline.inspectionId()))
                .map(deadline -> entry(deadline, rows.get(deadline.inspectionId())))
                .toList();
    }

    private CalendarEntry entry(Deadline deadline, InspectionRow inspection) {
        boolean open = deadline.metOn() == null;
        long warning = deadline.warnFrom().until(deadline.dueOn(), ChronoUnit.DAYS);
        List<Integer> reminders = warning > 1 ? List.of((int) warning, 1) : List.of(1);
        return new CalendarEntry(
                deadline.id() + "@improvement-ledger",
                inspection.version(),
                inspection.changedAt(),
                deadline.dueOn(),
                (open ? "" : "Done: ") + words.of(deadline.deadline()) + ", " + words.within(inspection.kind()) + " of "
                        + when.day(inspection.fieldworkFrom()),
                description(deadline),
                "/inspections/" + inspection.id(),
                open ? reminders : List.of(),
                false);
    }

    private String description(Deadline deadline) {
        String computed = "%d working days after the report was received on %s: %s."
                .formatted(deadline.workingDays(), when.day(deadline.receivedOn()), when.day(deadline.computedDueOn()));
        String stated = deadline.statedDueOn() == null
                ? ""
                : "\nThe inspectorate named " + when.day(deadline.statedDueOn()) + ": " + deadline.statedReason();
        String met = deadline.metOn() == null ? "" : "\nMet on " + when.day(deadline.metOn()) + ".";
        return computed + stated + met;
    }
}
