package org.improvementledger.actionplan.measure;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.improvementledger.events.MeasureAmended;
import org.jspecify.annotations.Nullable;

/** Put better what a measure is called, what exactly it counts, or where it comes from; what is null stays. */
public record AmendMeasure(
        @TargetAggregateIdentifier UUID measureId,
        @Nullable String title,
        @Nullable String definition,
        @Nullable String source,
        String reason) {

    MeasureAmended done() {
        return new MeasureAmended(measureId, title, definition, source, reason);
    }
}
