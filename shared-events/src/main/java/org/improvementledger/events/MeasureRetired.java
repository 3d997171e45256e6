package org.improvementledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A measure is read no longer.
 *
 * @param retiredOn the last day; the event's effective date
 */
@EventType(name = "action-plan.measure-retired")
public record MeasureRetired(UUID measureId, LocalDate retiredOn, String reason) implements MeasureEvent {

    @Override
    public LocalDate effectiveDate() {
        return retiredOn;
    }
}
