package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.InspectionKind;
import org.improvementledger.events.JudgementArea;

/**
 * What the inspectorate grades: standard and short inspections only, in the areas of the framework of their day. The
 * areas follow the ILACS framework, which from January 2023 judges care leavers apart from children in care.
 */
public final class JudgementPolicy {

    public static final String NOT_GRADED = "not-graded";
    public static final String AREA_NOT_IN_FRAMEWORK = "area-not-in-framework";

    private static final LocalDate TWO_CARE_AREAS_FROM = LocalDate.of(2023, Month.JANUARY, 1);

    private static final Set<JudgementArea> ALWAYS = EnumSet.of(
            JudgementArea.OVERALL_EFFECTIVENESS, JudgementArea.IMPACT_OF_LEADERS, JudgementArea.HELP_AND_PROTECTION);

    private JudgementPolicy() {}

    /** @throws RuleRefusedException when an inspection of that kind gives no grades, or none for that area */
    static void require(InspectionKind kind, LocalDate fieldworkFrom, JudgementArea area) {
        if (!isGraded(kind)) {
            throw new RuleRefusedException(
                    NOT_GRADED,
                    "Only standard and short inspections give grades; this is " + inWords(kind)
                            + ". Record a finding instead.");
        }
        if (!areasOn(fieldworkFrom).contains(area)) {
            throw new RuleRefusedException(
                    AREA_NOT_IN_FRAMEWORK,
                    fieldworkFrom.isBefore(TWO_CARE_AREAS_FROM)
                            ? "Before 2023 children in care and care leavers were one area: children-in-care-and-care-leavers."
                            : "From 2023 children in care and care leavers are two areas: children-in-care and care-leavers.",
                    "area");
        }
    }

    public static boolean isGraded(InspectionKind kind) {
        return switch (kind) {
            case STANDARD, SHORT -> true;
            case FOCUSED_VISIT, MONITORING_VISIT, JTAI -> false;
        };
    }

    /** The areas that were graded on a day of fieldwork. */
    public static Set<JudgementArea> areasOn(LocalDate fieldworkFrom) {
        Set<JudgementArea> areas = EnumSet.copyOf(ALWAYS);
        if (fieldworkFrom.isBefore(TWO_CARE_AREAS_FROM)) {
            areas.add(JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS);
        } else {
            areas.add(JudgementArea.CHILDREN_IN_CARE);
            areas.add(JudgementArea.CARE_LEAVERS);
        }
        return areas;
    }

    private static String inWords(InspectionKind kind) {
        return switch (kind) {
            case STANDARD -> "a standard inspection";
            case SHORT -> "a short inspection";
            case FOCUSED_VISIT -> "a focused visit";
            case MONITORING_VISIT -> "a monitoring visit";
            case JTAI -> "a joint targeted area inspection";
        };
    }
}
