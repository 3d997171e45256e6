package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A text of one of this service's events was erased by law. */
@EventType(name = "budget.text-erased")
public record BudgetTextErased(
        UUID erasureId,
        UUID erasedEventId,
        long position,
        String payloadHash,
        List<String> paths,
        LocalDate decidedOn,
        String decision,
        String reason)
        implements BudgetServiceEvent, TextErased {

    public BudgetTextErased {
        paths = List.copyOf(paths);
    }

    @Override
    public UUID aggregateId() {
        return erasureId;
    }

    @Override
    public LocalDate effectiveDate() {
        return decidedOn;
    }
}
