package org.improvementledger.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic read from its beginning to its end, as any committed reader sees it. */
final class Topic {

    record Published(long position, String eventId, String subject, long sequence, int partition, byte[] payload) {}

    private Topic() {}

    /** In position order. */
    static List<Published> read(String bootstrapServers, String topic) {
        List<Published> published = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "none");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> published.add(from(message)));
            }
        }
        published.sort(Comparator.comparingLong(Published::position));
        return published;
    }

    private static Published from(ConsumerRecord<byte[], byte[]> message) {
        return new Published(
                Long.parseLong(header(message, "ce_position")),
                header(message, "ce_id"),
                header(message, "ce_subject"),
                Long.parseLong(header(message, "ce_sequence")),
                message.partition(),
                message.value());
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
