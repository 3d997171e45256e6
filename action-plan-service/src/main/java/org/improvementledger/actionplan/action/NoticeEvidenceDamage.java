package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceFault;

/**
 * Record that the bytes of a file are not what they were. The service asks this of itself.
 *
 * @param foundOn the day it was found
 */
public record NoticeEvidenceDamage(
        @TargetAggregateIdentifier UUID actionId, UUID evidenceId, EvidenceFault fault, LocalDate foundOn) {

    EvidenceDamaged done() {
        return new EvidenceDamaged(actionId, evidenceId, fault, foundOn);
    }
}
