package org.improvementledger.chassis.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.improvementledger.chassis.eventstore.EventTypes;

/** Opens the streams' topics: which Kafka, and how consumers of it behave. */
final class EventSource {

    private static final int FETCH_BYTES = 16 * 1024 * 1024;
    private static final int PARTITION_FETCH_BYTES = 2 * 1024 * 1024;
    private static final int FETCH_WAIT_MILLISECONDS = 100;
    private static final int METADATA_MILLISECONDS = 10_000;
    private static final int LONGEST_RECONNECT_PAUSE_MILLISECONDS = 1_000;
    static final Duration ANSWER = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final EventTypes types;
    private final ProjectionLimits limits;

    EventSource(String bootstrapServers, EventTypes types, ProjectionLimits limits) {
        this.bootstrapServers = bootstrapServers;
        this.types = types;
        this.limits = limits;
    }

    /** A reader of the stream's topic, placed where the follower furthest behind is; empty where there is no such topic yet. */
    Optional<OrderedEvents> open(String stream, String reader, Collection<Progress> followers) {
        return describe(EventRecords.topic(stream)).map(topic -> {
            OrderedEvents events = new OrderedEvents(new EventRecords(stream, types), topic, consumer(reader), limits);
            try {
                events.seek(followers);
                return events;
            } catch (RuntimeException failed) {
                events.close();
                throw failed;
            }
        });
    }

    private Optional<TopicDescription> describe(String topic) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) ANSWER.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) ANSWER.toMillis(),
                AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG,
                "");
        try (Admin admin = Admin.create(settings)) {
            return Optional.of(admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("Kafka does not describe " + topic, failed.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException("Kafka does not answer", late);
        } catch (InterruptedException interrupted) {
            throw new org.apache.kafka.common.errors.InterruptException(interrupted);
        }
    }

    private Consumer<byte[], byte[]> consumer(String reader) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, reader);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLISECONDS);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, limits.batchEvents());
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLISECONDS);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT_PAUSE_MILLISECONDS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
