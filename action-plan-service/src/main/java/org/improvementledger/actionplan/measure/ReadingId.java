package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.web.NameBasedUuid;

/** The id of a reading: the same measure for the same period is the same reading. */
final class ReadingId {

    private ReadingId() {}

    static UUID of(UUID measureId, LocalDate periodFrom, LocalDate periodTo) {
        return NameBasedUuid.of("reading", measureId.toString(), periodFrom.toString(), periodTo.toString());
    }
}
