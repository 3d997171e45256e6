package org.improvementledger.chassis.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How the relay's Kafka clients are set. */
final class KafkaClients {

    private static final int REQUEST_WITHIN_MILLIS = 5_000;
    private static final int CALL_WITHIN_MILLIS = 10_000;
    private static final int DELIVERY_WITHIN_MILLIS = 15_000;
    private static final int TRANSACTION_WITHIN_MILLIS = 60_000;
    private static final int RECONNECT_WITHIN_MILLIS = 1_000;
    private static final int BATCH_BYTES = 256 * 1_024;
    private static final long BUFFER_BYTES = 64L * 1_024 * 1_024;

    private KafkaClients() {}

    static Map<String, Object> producer(RelaySettings settings) {
        Map<String, Object> configuration = common(settings);
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RelayTopics.LARGEST_RECORD_BYTES);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, CALL_WITHIN_MILLIS);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_WITHIN_MILLIS);
        configuration.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_WITHIN_MILLIS);
        configuration.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        configuration.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return configuration;
    }

    static Map<String, Object> consumer(RelaySettings settings) {
        Map<String, Object> configuration = common(settings);
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_WITHIN_MILLIS);
        // It reads up to an end that is known; the broker must not wait for more behind it.
        configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1);
        configuration.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        configuration.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return configuration;
    }

    static Map<String, Object> admin(RelaySettings settings) {
        Map<String, Object> configuration = common(settings);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_WITHIN_MILLIS);
        return configuration;
    }

    private static Map<String, Object> common(RelaySettings settings) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        configuration.put(CommonClientConfigs.CLIENT_ID_CONFIG, settings.transactionalId());
        configuration.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_WITHIN_MILLIS);
        configuration.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_WITHIN_MILLIS);
        // Metrics stay in the process: nothing asks the brokers for a subscription.
        configuration.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return configuration;
    }
}
