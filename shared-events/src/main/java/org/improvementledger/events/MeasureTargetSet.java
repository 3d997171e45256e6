package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A measure has a target from a day on; the ones before stay for the time they were in force.
 *
 * @param version counts the measure's targets from 1
 * @param target the value to reach, or not to exceed when lower is better
 * @param effectiveFrom the first day it is in force; the event's effective date
 */
@EventType(name = "action-plan.measure-target-set")
public record MeasureTargetSet(UUID measureId, int version, Quantity target, LocalDate effectiveFrom, String reason)
        implements MeasureEvent {

    @Override
    public LocalDate effectiveDate() {
        return effectiveFrom;
    }
}
