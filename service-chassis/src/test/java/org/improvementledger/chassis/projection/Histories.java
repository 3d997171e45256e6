package org.improvementledger.chassis.projection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.EventTypes.EventDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Small events to build histories from, also at random. */
final class Histories {

    record Opened(UUID id, String name, List<UUID> related) {}

    record Counted(UUID id, long amount) {}

    record Named(UUID id, String name) {}

    record Closed(UUID id) {}

    /** Stored and published like any other, but no projection can apply it. */
    record Refused(UUID id, String why) {}

    /** Published like any other; what it erases is no matter here. */
    record Erased(UUID id) {}

    enum Colour {
        DARK_RED,
        GREEN,
        LIGHT_BLUE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final EventTypes TYPES = new EventTypes(
            JsonMapper.shared(),
            List.of(
                    new EventDefinition("test.opened", "1", Opened.class, event -> List.of()),
                    new EventDefinition("test.counted", "1", Counted.class, event -> List.of()),
                    new EventDefinition("test.named", "1", Named.class, event -> List.of()),
                    new EventDefinition("test.closed", "1", Closed.class, event -> List.of()),
                    new EventDefinition("test.refused", "1", Refused.class, event -> List.of()),
                    new EventDefinition("test.text-erased", "1", Erased.class, event -> List.of())),
            List.of());

    static final Instant BEGIN = Instant.parse("2019-03-25T09:00:00.000001Z");

    private final String stream;
    private final Random random;
    private final List<PublishedEvent> events = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<UUID> open = new ArrayList<>();

    Histories(String stream, long seed) {
        this.stream = stream;
        this.random = new Random(seed);
    }

    /** Appends an event to the history. */
    PublishedEvent append(UUID subject, Object payload) {
        long position = events.size();
        long sequence = sequences.merge(subject, 0L, (before, none) -> before + 1);
        var definition = Objects.requireNonNull(TYPES.definitionOf(payload.getClass()));
        PublishedEvent event = new PublishedEvent(
                stream,
                position,
                id(),
                definition.type(),
                definition.revision(),
                subject,
                sequence,
                "someone",
                position % 3 == 0 ? "mayor" : null,
                "correlation-" + position,
                null,
                BEGIN.plusMillis(position * 1_000),
                TYPES.write(payload),
                TYPES);
        events.add(event);
        return event;
    }

    UUID open(String name) {
        UUID id = id();
        append(id, new Opened(id, name, List.of(id(), id())));
        open.add(id);
        return id;
    }

    /** Appends as many random events: counters are opened, counted, renamed, also to the name they have, closed and opened again. */
    List<PublishedEvent> random(int count, int counters) {
        int end = events.size() + count;
        List<UUID> closed = new ArrayList<>();
        while (events.size() < end) {
            int dice = random.nextInt(100);
            if (open.size() < Math.min(counters, 3) || (open.size() < counters && dice < 20)) {
                open("name " + random.nextInt(50));
            } else if (dice < 85) {
                UUID id = anyOpen();
                append(id, new Counted(id, random.nextInt(1_000)));
            } else if (dice < 92) {
                UUID id = anyOpen();
                append(id, new Named(id, "name " + random.nextInt(3)));
            } else if (dice < 96 || closed.isEmpty()) {
                UUID id = anyOpen();
                append(id, new Closed(id));
                open.remove(id);
                closed.add(id);
            } else {
                UUID id = closed.remove(random.nextInt(closed.size()));
                append(id, new Opened(id, "again " + random.nextInt(50), List.of()));
                open.add(id);
            }
        }
        return List.copyOf(events);
    }

    List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    private UUID anyOpen() {
        return open.get(random.nextInt(open.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
