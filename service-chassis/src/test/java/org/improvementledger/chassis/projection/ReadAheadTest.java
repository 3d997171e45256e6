package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.EventTypes.EventDefinition;
import org.improvementledger.chassis.eventstore.EventTypes.PayloadUpcaster;
import org.improvementledger.chassis.eventstore.UnknownEventTypeException;
import org.improvementledger.chassis.projection.Histories.Closed;
import org.improvementledger.chassis.projection.Histories.Counted;
import org.improvementledger.chassis.projection.Histories.Named;
import org.improvementledger.chassis.projection.Histories.Opened;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadAheadTest {

    private static final int BATCH = Stage.LIMITS.batchEvents();

    private final Stage stage = new Stage(5);
    private final Set<Thread> decoding = ConcurrentHashMap.newKeySet();

    /** A later revision of what is published, so that each decoding passes here. */
    private final EventTypes noticed = new EventTypes(
            JsonMapper.shared(),
            List.of(
                    new EventDefinition("test.opened", "1", Opened.class, event -> List.of()),
                    new EventDefinition("test.counted", "2", Counted.class, event -> List.of()),
                    new EventDefinition("test.named", "1", Named.class, event -> List.of()),
                    new EventDefinition("test.closed", "1", Closed.class, event -> List.of())),
            List.of(new PayloadUpcaster("test.counted", "1", "2", payload -> {
                decoding.add(Thread.currentThread());
                return payload;
            })));

    @BeforeEach
    void createTopic() {
        stage.topic.create();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aBacklogIsReadAndDecodedAheadWithoutAGap() {
        stage.topic.publish(stage.history.random(6 * BATCH, 40));
        try (ReadAhead ahead = open()) {
            List<PublishedEvent> first = events(ahead);
            assertThat(decoding).containsOnly(Thread.currentThread());
            List<PublishedEvent> second = events(ahead);
            assertThat(decoding).hasSizeGreaterThan(1);

            List<PublishedEvent> read = new ArrayList<>(first);
            read.addAll(second);
            while (read.size() < 6 * BATCH) {
                read.addAll(ahead.next().events());
            }
            assertThat(read)
                    .extracting(PublishedEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.range(0, 6L * BATCH).boxed().toList());
        }
    }

    @Test
    void whatIsLessThanABatchIsReadWhenItIsAskedFor() {
        List<PublishedEvent> history = stage.history.random(BATCH, 40);
        stage.topic.publish(history.subList(0, BATCH / 2));
        try (ReadAhead ahead = open()) {
            events(ahead);
            stage.topic.publish(history.subList(BATCH / 2, BATCH));
            events(ahead);
            assertThat(decoding).containsOnly(Thread.currentThread());
        }
    }

    @Test
    void anEventIsDecodedOnceForAllWhoFollow() {
        stage.topic.publish(stage.history.random(1, 40));
        try (ReadAhead ahead = open()) {
            PublishedEvent event = events(ahead).getFirst();
            assertThat(event.payload()).isSameAs(event.payload());
        }
    }

    @Test
    void anEventThatCannotBeDecodedAheadFailsWhereItIsApplied() {
        List<PublishedEvent> history = new ArrayList<>(stage.history.random(6 * BATCH, 40));
        int unknown = BATCH + BATCH / 2;
        history.set(unknown, ofUnknownType(history.get(unknown)));
        stage.topic.publish(history);
        try (ReadAhead ahead = open()) {
            PublishedEvent read = null;
            while (read == null) {
                read = ahead.next().events().stream()
                        .filter(event -> event.position() == unknown)
                        .findFirst()
                        .orElse(null);
            }
            assertThatThrownBy(read::payload).isInstanceOf(UnknownEventTypeException.class);
        }
    }

    private ReadAhead open() {
        Progress nothing = new Progress(0, Map.of(), null, null, null, "", UUID.randomUUID());
        return new ReadAhead(
                new EventSource(SharedServers.kafka().bootstrapServers(), noticed, Stage.LIMITS)
                        .open(stage.stream, "read-ahead", List.of(nothing))
                        .orElseThrow(),
                Stage.LIMITS);
    }

    private static List<PublishedEvent> events(ReadAhead ahead) {
        ReadAhead.Batch batch = ahead.next();
        while (batch.events().isEmpty()) {
            batch = ahead.next();
        }
        return batch.events();
    }

    private static PublishedEvent ofUnknownType(PublishedEvent event) {
        return new PublishedEvent(
                event.stream(),
                event.position(),
                event.eventId(),
                "test.unheard-of",
                event.revision(),
                event.subject(),
                event.sequence(),
                event.actor(),
                event.capacity(),
                event.correlation(),
                event.causation(),
                event.recordedAt(),
                event.payloadBytes(),
                event.types());
    }
}
