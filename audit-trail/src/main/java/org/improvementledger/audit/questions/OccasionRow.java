package org.improvementledger.audit.questions;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;

/**
 * A meeting of the board or a visit of the inspectors.
 *
 * @param visit whether it is a visit
 * @param on the day of the meeting, or the first day of fieldwork
 */
record OccasionRow(
        @Key UUID id, boolean visit, String name, @Indexed LocalDate on) {

    OccasionRow on(LocalDate day) {
        return new OccasionRow(id, visit, name, day);
    }
}
