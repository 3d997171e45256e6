package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened, told in the past tense. */
public sealed interface DomainEvent permits ActionPlanEvent, BudgetServiceEvent {

    /** The aggregate whose stream holds the event. */
    UUID aggregateId();

    /** When it was true, as told by the person who recorded it; null where the event has no such date. */
    default @Nullable LocalDate effectiveDate() {
        return null;
    }

    /** The ids of things inside the aggregate that begin with this event, such as an allocation inside a budget. */
    default List<UUID> introduces() {
        return List.of();
    }
}
