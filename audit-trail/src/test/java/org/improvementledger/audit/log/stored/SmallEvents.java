package org.improvementledger.audit.log.stored;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.PublishedEvent;

/** A history of small events of seven things in turn: the event at a position is always the same. */
final class SmallEvents {

    private static final Instant TIME = Instant.parse("2026-11-02T09:00:00.000001Z");

    private SmallEvents() {}

    static PublishedEvent event(long position) {
        return event(position, "{\"n\":" + position + "}");
    }

    static PublishedEvent event(long position, String payload) {
        return new PublishedEvent(
                "budget",
                position,
                new UUID(1, position),
                "budget.budget-set",
                "1",
                new UUID(2, position % 7),
                position / 7,
                "finance-officer",
                position % 2 == 0 ? null : "cabinet",
                "c-" + position,
                null,
                TIME.plusMillis(position),
                payload.getBytes(StandardCharsets.UTF_8),
                (type, revision, bytes) -> payload);
    }

    static List<PublishedEvent> events(long from, long count) {
        List<PublishedEvent> events = new ArrayList<>();
        for (long position = from; position < from + count; position++) {
            events.add(event(position));
        }
        return events;
    }
}
