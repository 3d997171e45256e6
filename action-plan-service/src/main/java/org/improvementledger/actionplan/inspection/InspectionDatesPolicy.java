package org.improvementledger.actionplan.inspection;

import java.time.LocalDate;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.InspectionRecorded;

/** Fieldwork begins, then ends; the report comes after it began and is published once it came. The same day is in order each time. */
public final class InspectionDatesPolicy {

    public static final String RULE = "dates-out-of-order";

    static final String FIELDWORK = "Fieldwork cannot end before it begins.";
    static final String RECEIVED = "The report cannot be received before fieldwork begins.";
    static final String PUBLISHED = "The report cannot be published before it is received.";

    private InspectionDatesPolicy() {}

    /** @throws RuleRefusedException naming the date that comes too early */
    static void require(InspectionRecorded inspection) {
        if (inspection.fieldworkTo().isBefore(inspection.fieldworkFrom())) {
            throw new RuleRefusedException(RULE, FIELDWORK, "fieldworkTo");
        }
        if (inspection.reportReceivedOn().isBefore(inspection.fieldworkFrom())) {
            throw new RuleRefusedException(RULE, RECEIVED, "reportReceivedOn");
        }
        if (inspection.reportPublishedOn() != null
                && inspection.reportPublishedOn().isBefore(inspection.reportReceivedOn())) {
            throw new RuleRefusedException(RULE, PUBLISHED, "reportPublishedOn");
        }
    }

    /** @throws RuleRefusedException when a date that follows from the report comes before its receipt; the same day is in order */
    static void requireAfterReceipt(InspectionRecorded inspection, LocalDate date, String field) {
        if (date.isBefore(inspection.reportReceivedOn())) {
            throw new RuleRefusedException(
                    RULE,
                    "The report was received on " + inspection.reportReceivedOn()
                            + "; this date cannot come before it.",
                    field);
        }
    }
}
