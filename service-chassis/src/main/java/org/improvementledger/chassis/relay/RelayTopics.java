package org.improvementledger.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The relay's two topics: made when absent, refused when they are not what the history needs. */
final class RelayTopics {

    /** The largest record: a payload of the largest request body, with room for headers and other encodings. */
    static final int LARGEST_RECORD_BYTES = 4 * 1_024 * 1_024;

    private static final String FOR_EVER = "-1";
    private static final String POSITION_SEGMENT_BYTES = String.valueOf(16 * 1_024 * 1_024);

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(20);

    private final Admin admin;
    private final RelaySettings settings;

    RelayTopics(Admin admin, RelaySettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** The ids of the topics now; they change when a topic is deleted and made again. */
    record Ids(Uuid events, Uuid position) {}

    /** Makes what is absent and checks what is there. */
    Ids prepare() throws InterruptedException {
        Map<String, TopicDescription> present = describe();
        List<NewTopic> absent = new ArrayList<>();
        if (!present.containsKey(settings.eventsTopic())) {
            absent.add(events());
        }
        if (!present.containsKey(settings.positionTopic())) {
            absent.add(position());
        }
        if (!absent.isEmpty()) {
            create(absent);
            present = describeMade();
        }
        check(present, settings.eventsTopic(), settings.partitions());
        check(present, settings.positionTopic(), 1);
        checkKept();
        return ids(present);
    }

    /** Deletes both, to be made and filled anew; not the ones of the same names that another leader has made since. */
    void delete(Ids ids) throws InterruptedException {
        get(admin.deleteTopics(TopicCollection.ofTopicIds(List.of(ids.events(), ids.position())))
                .all());
    }

    /** Throws when a topic is gone or is another one than those given. */
    void requireUnchanged(Ids ids) throws InterruptedException {
        Map<String, TopicDescription> present = describe();
        if (present.size() < 2 || !ids(present).equals(ids)) {
            throw new TopicChangedException("the topics were deleted or made anew while the relay was publishing");
        }
    }

    /** First and next offsets of a partition, as a reader of committed records sees them. */
    record Range(long begin, long end) {
        boolean isEmpty() {
            return begin == end;
        }
    }

    /** Waits for no one: throws when a transaction on these topics is still open. */
    Map<TopicPartition, Range> ranges() throws InterruptedException {
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> begin = offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> committed = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> written = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Range> ranges = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = at(committed, partition);
            if (end != at(written, partition)) {
                throw new KafkaException("a transaction on " + partition + " is still open");
            }
            ranges.put(partition, new Range(at(begin, partition), end));
        }
        return ranges;
    }

    /** Whether there is a topic with events, of as many partitions as are wanted; makes none. */
    boolean arePresent() throws InterruptedException {
        Map<String, TopicDescription> present = describe();
        if (present.containsKey(settings.eventsTopic())) {
            check(present, settings.eventsTopic(), settings.partitions());
            return true;
        }
        return false;
    }

    /** First and next offsets of the partitions with events, as far as transactions are closed. */
    Map<TopicPartition, Range> committedRanges() throws InterruptedException {
        Map<TopicPartition, Long> begin =
                offsets(eventPartitions(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> end = offsets(eventPartitions(), OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Range> ranges = new HashMap<>();
        eventPartitions()
                .forEach(partition -> ranges.put(partition, new Range(at(begin, partition), at(end, partition))));
        return ranges;
    }

    TopicPartition positionPartition() {
        return new TopicPartition(settings.positionTopic(), 0);
    }

    List<TopicPartition> eventPartitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int number = 0; number < settings.partitions(); number++) {
            partitions.add(new TopicPartition(settings.eventsTopic(), number));
        }
        return partitions;
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> partitions = eventPartitions();
        partitions.add(positionPartition());
        return partitions;
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new KafkaException("the brokers gave no offset for " + partition);
        }
        return offset;
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                get(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private NewTopic events() {
        Map<String, String> configuration = common();
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configuration.put(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
        configuration.put(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        return new NewTopic(settings.eventsTopic(), settings.partitions(), settings.replicationFactor())
                .configs(configuration);
    }

    private NewTopic position() {
        Map<String, String> configuration = common();
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        configuration.put(TopicConfig.SEGMENT_BYTES_CONFIG, POSITION_SEGMENT_BYTES);
        return new NewTopic(settings.positionTopic(), 1, settings.replicationFactor()).configs(configuration);
    }

    private Map<String, String> common() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, settings.replicationFactor() > 2 ? "2" : "1");
        configuration.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_RECORD_BYTES));
        configuration.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        // Recorded time never goes back, so a database clock that was once ahead must not make the broker refuse.
        configuration.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        return configuration;
    }

    private void create(List<NewTopic> topics) throws InterruptedException {
        for (KafkaFuture<Void> made : admin.createTopics(topics).values().values()) {
            try {
                get(made);
            } catch (TopicExistsException another) {
                // Another instance was quicker; what it made is checked like any other.
            }
        }
    }

    /** A broker may learn of a new topic a moment after it was made. */
    private Map<String, TopicDescription> describeMade() throws InterruptedException {
        long giveUp = System.nanoTime() + KNOWN_WITHIN.toNanos();
        Map<String, TopicDescription> present = describe();
        while (present.size() < 2 && System.nanoTime() < giveUp) {
            TimeUnit.NANOSECONDS.sleep(ASK_AGAIN_AFTER.toNanos());
            present = describe();
        }
        return present;
    }

    private Map<String, TopicDescription> describe() throws InterruptedException {
        Map<String, TopicDescription> present = new HashMap<>();
        Map<String, KafkaFuture<TopicDescription>> asked = admin.describeTopics(
                        List.of(settings.eventsTopic(), settings.positionTopic()))
                .topicNameValues();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : asked.entrySet()) {
            try {
                present.put(topic.getKey(), get(topic.getValue()));
            } catch (UnknownTopicOrPartitionException unknown) {
                // Absent: not an error but an answer.
            }
        }
        return present;
    }

    private Ids ids(Map<String, TopicDescription> present) {
        return new Ids(
                of(present, settings.eventsTopic()).topicId(),
                of(present, settings.positionTopic()).topicId());
    }

    private static TopicDescription of(Map<String, TopicDescription> present, String topic) {
        TopicDescription description = present.get(topic);
        if (description == null) {
            throw new UnknownTopicOrPartitionException(topic + " is not known to the brokers yet");
        }
        return description;
    }

    private static void check(Map<String, TopicDescription> present, String topic, int partitions) {
        int found = of(present, topic).partitions().size();
        if (found != partitions) {
            throw new RelayHaltedException("Topic " + topic + " has " + found + " partitions where " + partitions
                    + " are wanted: an aggregate's events would be spread over two of them. Delete the topic, and it is"
                    + " filled again from the event store, or set ledger.kafka.partitions to what it has.");
        }
    }

    private void checkKept() throws InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, settings.eventsTopic());
        Config configuration = get(admin.describeConfigs(List.of(topic)).all()).get(topic);
        require(configuration, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        require(configuration, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
        require(configuration, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
    }

    private void require(Config configuration, String name, String wanted) {
        ConfigEntry entry = configuration.get(name);
        if (entry == null || !wanted.equals(entry.value())) {
            throw new RelayHaltedException("Topic " + settings.eventsTopic() + " has " + name + "="
                    + (entry == null ? "nothing" : entry.value()) + " where " + wanted
                    + " is wanted: it would forget history. Change the topic's setting.");
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new KafkaException(failure.getCause());
        }
    }
}
