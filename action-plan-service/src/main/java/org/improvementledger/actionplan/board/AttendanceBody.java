package org.improvementledger.actionplan.board;

import jakarta.validation.constraints.NotNull;
import org.improvementledger.chassis.web.Text;
import org.improvementledger.events.Attendance;

/**
 * Somebody who was asked to a meeting, as it comes in.
 *
 * @param office the office or staff id, never a name
 * @param attended whether they came
 */
record AttendanceBody(
        @Text(max = AttendanceBody.LONGEST_OFFICE) String office,
        @NotNull Boolean attended) {

    /** Characters. */
    static final int LONGEST_OFFICE = 200;

    Attendance value() {
        return new Attendance(office, attended);
    }
}
