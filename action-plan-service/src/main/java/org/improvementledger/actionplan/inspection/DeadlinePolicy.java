package org.improvementledger.actionplan.inspection;

import java.util.EnumMap;
import java.util.Map;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.InspectionKind;

/**
 * What the authority has to do after an inspection, and within how many working days of receiving the report; the day of
 * receipt is not counted.
 *
 * <p>The report is published and a written statement of proposed action is sent (Education and Inspections Act 2006,
 * section 137, and its regulations of 2007 for inspections of local authorities). After a focused visit a statement is
 * due only where it found an area for priority action, and then a draft comes first (ILACS framework). The letter of a
 * monitoring visit may stay unpublished and asks for no statement.
 */
public final class DeadlinePolicy {

    public static final String NO_SUCH_DEADLINE = "no-such-deadline";

    private static final int PUBLICATION = 30;
    private static final int DRAFT = 20;
    private static final int STATEMENT = 70;

    private DeadlinePolicy() {}

    /**
     * Working days by what is due, in the order in which it is due.
     *
     * @param priorityAction whether a finding is an area for priority action
     */
    public static Map<DeadlineKind, Integer> workingDays(InspectionKind kind, boolean priorityAction) {
        Map<DeadlineKind, Integer> days = new EnumMap<>(DeadlineKind.class);
        switch (kind) {
            case STANDARD, SHORT, JTAI -> {
                days.put(DeadlineKind.REPORT_PUBLICATION, PUBLICATION);
                days.put(DeadlineKind.WRITTEN_STATEMENT, STATEMENT);
            }
            case FOCUSED_VISIT -> {
                days.put(DeadlineKind.REPORT_PUBLICATION, PUBLICATION);
                if (priorityAction) {
                    days.put(DeadlineKind.DRAFT_STATEMENT, DRAFT);
                    days.put(DeadlineKind.WRITTEN_STATEMENT, STATEMENT);
                }
            }
            case MONITORING_VISIT -> {}
        }
        return days;
    }

    /** @throws RuleRefusedException where nothing of that kind is due after the inspection */
    static void require(InspectionKind kind, boolean priorityAction, DeadlineKind deadline) {
        if (!workingDays(kind, priorityAction).containsKey(deadline)) {
            throw new RuleRefusedException(
                    NO_SUCH_DEADLINE,
                    deadline == DeadlineKind.REPORT_PUBLICATION
                            ? "The letter of a monitoring visit may stay unpublished, so nothing is due."
                            : kind == InspectionKind.FOCUSED_VISIT
                                    ? "After a focused visit a statement is due only where it found an area for priority action."
                                    : "After this kind of inspection no such statement is due.");
        }
    }
}
