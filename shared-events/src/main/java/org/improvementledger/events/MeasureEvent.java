package org.improvementledger.events;

import java.util.UUID;

/** What happened to a measure and its readings. */
public sealed interface MeasureEvent extends ActionPlanEvent
        permits MeasureDefined,
                MeasureAmended,
                MeasureTargetSet,
                MeasureLinked,
                MeasureUnlinked,
                ReadingRecorded,
                ReadingRestated,
                MeasureRetired {
    UUID measureId();

    @Override
    default UUID aggregateId() {
        return measureId();
    }
}
