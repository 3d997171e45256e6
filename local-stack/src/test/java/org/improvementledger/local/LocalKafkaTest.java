package org.improvementledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @Test
    void keepsCommittedTransactionsOverAKillAndAnOrderlyStop(@TempDir Path folder)
            throws ExecutionException, InterruptedException {
        try (LocalKafka kafka = LocalKafka.start(folder, Ports.free())) {
            createTopic(kafka, "kept");
            sendInTransaction(kafka, "kept", "one");
            kafka.kill();
            kafka.startAgain();
            sendInTransaction(kafka, "kept", "two");
            kafka.stop();
            assertThat(kafka.alive()).isFalse();
            kafka.startAgain();
            sendInTransaction(kafka, "kept", "three");

            assertThat(read(kafka, "kept", 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void makesNoTopicByBeingAsked() {
        assertThatThrownBy(() -> sendInTransaction(SharedServers.kafka(), "never-made", "lost"))
                .hasStackTraceContaining("Topic never-made not present");
    }

    @Test
    void namesThePortThatIsTaken(@TempDir Path folder) {
        assertThatThrownBy(
                        () -> LocalKafka.start(folder, SharedServers.postgres().port()))
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining(
                        "Kafka needs port " + SharedServers.postgres().port());
    }

    private static void createTopic(LocalKafka kafka, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void sendInTransaction(LocalKafka kafka, String topic, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "test",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value));
            producer.commitTransaction();
        }
    }

    private static List<String> read(LocalKafka kafka, String topic, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
