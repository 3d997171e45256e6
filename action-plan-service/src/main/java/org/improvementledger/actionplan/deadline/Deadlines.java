package org.improvementledger.actionplan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.actionplan.inspection.DeadlinePolicy;
import org.improvementledger.actionplan.inspection.DeadlineRow;
import org.improvementledger.actionplan.inspection.InspectionRow;
import org.improvementledger.actionplan.inspection.Inspections;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.DeadlineKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The deadlines as they stood at a moment: counted from what was recorded by then, by the calendar of England as it is
 * known today.
 */
@Component
public class Deadlines {

    private static final Comparator<Deadline> OPEN_AND_FIRST_DUE_FIRST = Comparator.comparing(
                    (Deadline deadline) -> !deadline.standing().isOpen())
            .thenComparing(Deadline::dueOn)
            .thenComparing(Deadline::deadline);

    private final Inspections inspections;
    private final WorkingDays workingDays;
    private final DeadlineSettings settings;

    Deadlines(Inspections inspections, WorkingDays workingDays, DeadlineSettings settings) {
        this.inspections = inspections;
        this.workingDays = workingDays;
        this.settings = settings;
    }

    /** All of them, open ones first, those due first before the others. */
    public List<Deadline> all(Moment moment) {
        return of(inspections.all(moment), moment).stream()
                .sorted(OPEN_AND_FIRST_DUE_FIRST)
                .toList();
    }

    /** Those of one inspection, in the order in which they are due. */
    public List<Deadline> of(InspectionRow inspection, Moment moment) {
        return of(List.of(inspection), moment).stream()
                .sorted(Comparator.comparing(Deadline::dueOn))
                .toList();
    }

    /** Absent where nothing of that kind is due after the inspection. */
    public Optional<Deadline> find(InspectionRow inspection, DeadlineKind deadline, Moment moment) {
        return of(inspection, moment).stream()
                .filter(found -> found.deadline() == deadline)
                .findFirst();
    }

    private List<Deadline> of(List<InspectionRow> rows, Moment moment) {
        LocalDate day = LocalDate.ofInstant(moment.at(), TimeFormat.ZONE);
        Map<UUID, DeadlineRow> recorded = new HashMap<>();
        inspections
                .deadlines(rows.stream().map(InspectionRow::id).toList(), moment)
                .forEach(row -> recorded.put(row.id(), row));
        List<Deadline> deadlines = new ArrayList<>();
        for (InspectionRow inspection : rows) {
            DeadlinePolicy.workingDays(inspection.kind(), inspection.priorityActions() > 0)
                    .forEach((deadline, days) -> deadlines.add(deadline(
                            inspection,
                            deadline,
                            days,
                            recorded.get(DeadlineRow.idOf(inspection.id(), deadline)),
                            day)));
        }
        return deadlines;
    }

    private Deadline deadline(
            InspectionRow inspection, DeadlineKind deadline, int days, @Nullable DeadlineRow row, LocalDate day) {
        LocalDate computed = workingDays.after(inspection.reportReceivedOn(), days);
        LocalDate stated = row == null ? null : row.statedDueOn();
        LocalDate dueOn = stated == null ? computed : stated;
        LocalDate warnFrom = workingDays.before(dueOn, settings.warningWorkingDays());
        LocalDate published = Deadline.publication(deadline, inspection, day);
        LocalDate recordedMet = row == null ? null : row.metOn();
        LocalDate metOn = recordedMet == null ? published : recordedMet;
        return new Deadline(
                DeadlineRow.idOf(inspection.id(), deadline),
                deadline,
                inspection.id(),
                inspection.kind(),
                inspection.fieldworkFrom(),
                inspection.reportReceivedOn(),
                days,
                computed,
                stated,
                row == null ? null : row.statedReason(),
                dueOn,
                warnFrom,
                metOn,
                row == null ? null : row.metNote(),
                recordedMet == null && published != null,
                Deadline.standing(day, warnFrom, dueOn, metOn),
                inspection.version());
    }
}
