package org.improvementledger.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a measure other than its figures was put better; what is absent here stays.
 *
 * @param title what it is called
 * @param definition what exactly is counted
 * @param source where the figures come from
 */
@EventType(name = "action-plan.measure-amended")
public record MeasureAmended(
        UUID measureId,
        @Nullable String title,
        @Nullable String definition,
        @Nullable String source,
        String reason) implements MeasureEvent {}
