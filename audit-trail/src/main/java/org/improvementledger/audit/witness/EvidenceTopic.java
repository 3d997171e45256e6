package org.improvementledger.audit.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;

/** The topic that the services' notes travel on: one partition, so that everybody reads them in one order, and compacted. For one thread. */
final class EvidenceTopic implements AutoCloseable {

    static final String NAME = "audit.checkpoints";

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration BRIEF_ANSWER = Duration.ofSeconds(3);
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    private final String id;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    private EvidenceTopic(
            String id, Admin admin, KafkaProducer<String, String> producer, KafkaConsumer<String, String> consumer) {
        this.id = id;
        this.admin = admin;
        this.producer = producer;
        this.consumer = consumer;
    }

    /** Opens the topic, made where it is absent. */
    static EvidenceTopic open(String bootstrapServers, short replicationFactor) {
        Map<String, Object> settings = settings(bootstrapServers, ANSWER);
        String id = prepare(settings, replicationFactor);
        KafkaConsumer<String, String> consumer = reader(settings);
        Map<String, Object> writing = new HashMap<>(settings);
        writing.remove(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
        writing.put(ProducerConfig.ACKS_CONFIG, "all");
        writing.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        writing.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER.toMillis());
        writing.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        writing.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new EvidenceTopic(
                id,
                Admin.create(settings),
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer()),
                consumer);
    }

    /**
     * Reads what came since, up to the end as it is now, and keeps no place; nothing where there is no such topic. Asks briefly, for whoever starts waits for it.
     *
     * @param nextOffset where a topic of an id is read on; from the beginning where that is empty
     */
    static void readToEnd(
            String bootstrapServers, Function<String, OptionalLong> nextOffset, Consumer<String> receiver) {
        Map<String, Object> settings = settings(bootstrapServers, BRIEF_ANSWER);
        String id;
        try (Admin admin = Admin.create(settings)) {
            id = describe(admin);
        } catch (UnknownTopicOrPartitionException absent) {
            return;
        }
        try (KafkaConsumer<String, String> consumer = reader(settings)) {
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(PARTITION)).get(PARTITION));
            seek(consumer, nextOffset.apply(id));
            long giveUp = System.nanoTime() + ANSWER.toNanos();
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<String, String> received : consumer.poll(BRIEF_ANSWER)) {
                    giveUp = System.nanoTime() + ANSWER.toNanos();
                    if (received.value() != null) {
                        receiver.accept(received.value());
                    }
                }
                if (System.nanoTime() - giveUp > 0) {
                    throw new org.apache.kafka.common.errors.TimeoutException(NAME + " is not read to its end");
                }
            }
        }
    }

    private static Map<String, Object> settings(String bootstrapServers, Duration answer) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "audit-evidence");
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) answer.toMillis() / 2);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    private static KafkaConsumer<String, String> reader(Map<String, Object> settings) {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(PARTITION));
        return consumer;
    }

    private static void seek(KafkaConsumer<String, String> consumer, OptionalLong nextOffset) {
        if (nextOffset.isPresent()) {
            consumer.seek(PARTITION, nextOffset.getAsLong());
        } else {
            consumer.seekToBeginning(List.of(PARTITION));
        }
    }

    private static String prepare(Map<String, Object> settings, short replicationFactor) {
        try (Admin admin = Admin.create(settings)) {
            try {
                return describe(admin);
            } catch (UnknownTopicOrPartitionException absent) {
                Map<String, String> kept = Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        replicationFactor > 2 ? "2" : "1",
                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                        "false");
                try {
                    answered(admin.createTopics(List.of(new NewTopic(NAME, 1, replicationFactor).configs(kept)))
                            .all());
                } catch (TopicExistsException another) {
                    // The other service was quicker.
                }
                return describe(admin);
            }
        }
    }

    private static String describe(Admin admin) {
        return answered(admin.describeTopics(List.of(NAME)).allTopicNames())
                .get(NAME)
                .topicId()
                .toString();
    }

    private static <T> T answered(Future<T> future) {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new KafkaException(failed.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new org.apache.kafka.common.errors.TimeoutException("Kafka does not answer", late);
        } catch (InterruptedException interrupted) {
            throw new org.apache.kafka.common.errors.InterruptException(interrupted);
        }
    }

    /** Another id means another topic of the name, as after a lost Kafka. */
    String id() {
        return id;
    }

    /** Whether it is still the topic that was opened. A reader of a topic that was lost waits for ever, and is told nothing. */
    boolean isStillThere() {
        try {
            return describe(admin).equals(id);
        } catch (UnknownTopicOrPartitionException lost) {
            return false;
        }
    }

    /** Goes on where it was left; from the beginning where the topic was never read. */
    void seek(OptionalLong nextOffset) {
        seek(consumer, nextOffset);
    }

    /** The notes that came within the time; null stands for none. */
    List<String> poll(Duration time) {
        List<String> notes = new ArrayList<>();
        for (ConsumerRecord<String, String> received : consumer.poll(time)) {
            if (received.value() != null) {
                notes.add(received.value());
            }
        }
        return notes;
    }

    long nextOffset() {
        return consumer.position(PARTITION);
    }

    /** Returns when the brokers have it. */
    void publishCheckpoint(Checkpoint checkpoint, SignedNote note) {
        publish("checkpoint", checkpoint, note, "");
    }

    /** The same for many; each with the cosignatures it has. */
    void publishCheckpoints(List<SignedNote> notes) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (SignedNote note : notes) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            sent.add(producer.send(new ProducerRecord<>(NAME, recordKey("checkpoint", checkpoint, ""), note.note())));
        }
        producer.flush();
        sent.forEach(EvidenceTopic::answered);
    }

    void publishCosignature(Checkpoint checkpoint, SignedNote note, String signer) {
        publish("cosignature", checkpoint, note, "/" + signer);
    }

    private void publish(String kind, Checkpoint checkpoint, SignedNote note, String suffix) {
        send(recordKey(kind, checkpoint, suffix), note);
    }

    private static String recordKey(String kind, Checkpoint checkpoint, String suffix) {
        String root = HexFormat.of().formatHex(checkpoint.root());
        return kind + "/" + checkpoint.origin() + "/" + checkpoint.size() + "/" + root + suffix;
    }

    void publishKey(VerifierKey key, Function<String, SignedNote> signing) {
        send("key/" + key.text(), signing.apply(key.text() + "\n"));
    }

    private void send(String key, SignedNote note) {
        answered(producer.send(new ProducerRecord<>(NAME, key, note.note())));
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        producer.close(Duration.ZERO);
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
