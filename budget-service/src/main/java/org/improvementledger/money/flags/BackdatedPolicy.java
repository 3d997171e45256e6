package org.improvementledger.money.flags;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Backdated is what takes effect more than so many days before it was recorded: with 30 days, 31 are too many and 30 are not. */
final class BackdatedPolicy {

    private BackdatedPolicy() {}

    static boolean applies(LocalDate effectiveOn, LocalDate recordedOn, int days) {
        return daysBetween(effectiveOn, recordedOn) > days;
    }

    static long daysBetween(LocalDate effectiveOn, LocalDate recordedOn) {
        return ChronoUnit.DAYS.between(effectiveOn, recordedOn);
    }
}
