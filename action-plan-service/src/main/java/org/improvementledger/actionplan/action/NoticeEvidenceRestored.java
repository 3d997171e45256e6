package org.improvementledger.actionplan.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.EvidenceRestored;

/**
 * Record that the bytes of a damaged file are again what they were. The service asks this of itself.
 *
 * @param foundOn the day it was found
 */
public record NoticeEvidenceRestored(
        @TargetAggregateIdentifier UUID actionId, UUID evidenceId, LocalDate foundOn) {

    EvidenceRestored done() {
        return new EvidenceRestored(actionId, evidenceId, foundOn);
    }
}
