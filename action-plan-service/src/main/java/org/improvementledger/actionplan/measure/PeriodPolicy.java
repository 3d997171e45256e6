package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.Collection;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.ReadingRecorded;

/** A reading is for a period that is over, of a year at most, that no other reading of the measure reaches into. */
final class PeriodPolicy {

    static final String DATES_OUT_OF_ORDER = "dates-out-of-order";
    static final String PERIOD_NOT_OVER = "period-not-over";
    static final String PERIOD_TOO_LONG = "period-too-long";
    static final String PERIOD_OVERLAPS = "period-overlaps";

    static final String ENDS_BEFORE = "A period cannot end before it begins.";
    static final String STILL_TO_COME = "A period can be read only once its last day has come.";
    static final String TOO_LONG = "A period can be at most a year long.";

    private static final String FIELD = "periodTo";

    private PeriodPolicy() {}

    static boolean isTooLong(LocalDate from, LocalDate to) {
        return !to.isBefore(from.plusYears(1));
    }

    /** @throws RuleRefusedException when the period is none, is not over or reaches into another */
    static void require(RecordReading command, Collection<ReadingRecorded> others) {
        LocalDate from = command.periodFrom();
        LocalDate to = command.periodTo();
        if (to.isBefore(from)) {
            throw new RuleRefusedException(DATES_OUT_OF_ORDER, ENDS_BEFORE, FIELD);
        }
        if (isTooLong(from, to)) {
            throw new RuleRefusedException(PERIOD_TOO_LONG, TOO_LONG, FIELD);
        }
        if (to.isAfter(command.askedOn())) {
            throw new RuleRefusedException(PERIOD_NOT_OVER, STILL_TO_COME, FIELD);
        }
        others.stream()
                .filter(other -> !from.isAfter(other.periodTo()) && !to.isBefore(other.periodFrom()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleRefusedException(
                            PERIOD_OVERLAPS,
                            "This measure was read for %s to %s already, and the two periods overlap."
                                    .formatted(other.periodFrom(), other.periodTo()),
                            "periodFrom");
                });
    }
}
