package org.improvementledger.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The peers: Kafka with nothing of ours around it. */
final class RawKafka {

    private static final int TRANSACTION = 1_000;

    private final String servers;

    RawKafka(String servers) {
        this.servers = servers;
    }

    /** Every message of a topic in memory, and how many a second a bare consumer reads. */
    record Reading(List<ConsumerRecord<byte[], byte[]>> messages, double perSecond) {}

    Reading read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long begun = System.nanoTime();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(messages::add);
            }
            return new Reading(messages, Benchmarks.perSecond(messages.size(), System.nanoTime() - begun));
        }
    }

    /** The same messages, headers and all, in transactions of a thousand; messages a second. */
    double publish(List<ConsumerRecord<byte[], byte[]>> messages) throws Exception {
        String topic = newTopic();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.initTransactions();
            long begun = System.nanoTime();
            for (int from = 0; from < messages.size(); from += TRANSACTION) {
                producer.beginTransaction();
                for (ConsumerRecord<byte[], byte[]> message :
                        messages.subList(from, Math.min(from + TRANSACTION, messages.size()))) {
                    producer.send(new ProducerRecord<>(
                            topic, null, message.timestamp(), message.key(), message.value(), message.headers()));
                }
                producer.commitTransaction();
            }
            return Benchmarks.perSecond(messages.size(), System.nanoTime() - begun);
        }
    }

    /** From the beginning of a transaction of one message until a committed reader has it; nanoseconds, ascending. */
    long[] latencies(int perSecond, int count) throws Exception {
        String topic = newTopic();
        Map<String, Long> begun = new ConcurrentHashMap<>();
        List<Long> latencies = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                List<TopicPartition> partitions = partitions(consumer, topic);
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                while (!done.get()) {
                    consumer.poll(Duration.ofMillis(100))
                            .forEach(message -> latencies.add(
                                    System.nanoTime() - begun.getOrDefault(new String(message.value()), 0L)));
                }
            }
        });
        long start = System.nanoTime();
        int sent = 0;
        while (sent < count) {
            try (KafkaProducer<byte[], byte[]> producer = producer()) {
                producer.initTransactions();
                for (; sent < count; sent++) {
                    Benchmarks.awaitTurn(start, sent, perSecond);
                    String id = UUID.randomUUID().toString();
                    begun.put(id, System.nanoTime());
                    producer.beginTransaction();
                    producer.send(new ProducerRecord<>(topic, id.getBytes(), id.getBytes()));
                    producer.commitTransaction();
                }
            } catch (InvalidTxnStateException begunTooEarly) {
                // Once in many thousands the broker has not ended the transaction before. The producer is then useless.
                Benchmarks.say("A raw transaction had to begin again");
            }
        }
        while (latencies.size() < count) {
            LockSupport.parkNanos(1_000_000);
        }
        done.set(true);
        reader.join();
        return latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private String newTopic() throws Exception {
        String topic = "raw-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        }
        return topic;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "transactional.id",
                        "raw-" + UUID.randomUUID(),
                        "acks",
                        "all",
                        "linger.ms",
                        "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "none"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
