package org.improvementledger.money.flags;

import java.time.LocalDate;

/** Late is what was recorded after the day its period closed; on that day it is still in time. */
final class LatePolicy {

    private LatePolicy() {}

    /** @param days from the period's last day to its close */
    static LocalDate closesOn(LocalDate periodsLastDay, int days) {
        return periodsLastDay.plusDays(days);
    }

    static boolean applies(LocalDate periodsLastDay, LocalDate recordedOn, int days) {
        return recordedOn.isAfter(closesOn(periodsLastDay, days));
    }
}
