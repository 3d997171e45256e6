package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.improvementledger.chassis.eventstore.UnknownEventTypeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int BATCH = Stage.LIMITS.batchEvents();

    private final Stage stage = new Stage(5);

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
            assertThat(decodedBefore(first)).isFalse();
            List<PublishedEvent> second = events(ahead);
            assertThat(decodedBefore(second)).isTrue();

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
            assertThat(decodedBefore(events(ahead))).isFalse();
            stage.topic.publish(history.subList(BATCH / 2, BATCH));
            assertThat(decodedBefore(events(ahead))).isFalse();
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
                stage.source(Stage.LIMITS)
                        .open(stage.stream, "read-ahead", nothing)
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

    /** What is decoded at each call is another object each time. */
    private static boolean decodedBefore(List<PublishedEvent> events) {
        PublishedEvent event = events.getFirst();
        return event.payload() == event.payload();
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
