package org.improvementledger.audit.questions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/**
 * That a person did a duty at least once.
 *
 * @param id of person and duty together
 */
record DutyRow(@Key UUID id, String actor, Duty duty) {

    static DutyRow of(String actor, Duty duty) {
        return new DutyRow(idOf(actor, duty), actor, duty);
    }

    static UUID idOf(String actor, Duty duty) {
        return UUID.nameUUIDFromBytes((duty.code() + "\n" + actor).getBytes(StandardCharsets.UTF_8));
    }
}
