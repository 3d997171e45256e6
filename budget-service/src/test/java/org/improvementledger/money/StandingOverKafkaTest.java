package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.ActionCancelled;
import org.improvementledger.events.ActionPlanEvent;
import org.improvementledger.events.ActionReopened;
import org.improvementledger.events.EventJson;
import org.improvementledger.events.EventType;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PublishedEvents;
import org.improvementledger.local.SharedServers;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;

/** How the funded actions stand, from the other service's topic alone: no plan service runs here. */
class StandingOverKafkaTest {

    private static final String TOPIC = "action-plan.events";

    private static final int PARTITIONS = 6;

    private final RunningMoney money = RunningMoney.shared();

    private long position;

    @Test
    void anAllocationShowsHowItsActionsStand() throws Exception {
        UUID action = UUID.randomUUID();
        UUID milestone = UUID.randomUUID();
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "100.00"));
        money.post(
                "finance-officer",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "1.00", action));
        assertThat(money.get("auditor", "/api/allocations/" + allocation).at("/actions/0/standing"))
                .isEqualTo("unknown");

        publish(
                action,
                List.of(
                        new ActionAdded(
                                action,
                                UUID.randomUUID(),
                                "Training and support for social workers",
                                "Social workers are confident and stay",
                                "Principal social worker",
                                LocalDate.of(2019, 4, 1),
                                LocalDate.of(2020, 3, 31),
                                List.of(),
                                null),
                        new MilestoneAdded(action, milestone, "First cohort trained", LocalDate.of(2019, 9, 30)),
                        new MilestoneAdded(
                                action, UUID.randomUUID(), "Second cohort trained", LocalDate.of(2020, 1, 31)),
                        new MilestoneReached(action, milestone, LocalDate.of(2019, 9, 20), null)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer seen = money.get("auditor", "/api/allocations/" + allocation);
            assertThat(seen.at("/actions/0/title")).isEqualTo("Training and support for social workers");
            assertThat(seen.at("/actions/0/standing")).isEqualTo("in-progress");
            assertThat(seen.at("/actions/0/milestones")).isEqualTo("2");
            assertThat(seen.at("/actions/0/milestonesReached")).isEqualTo("1");
            assertThat(seen.at("/actions/0/dueOn")).isEqualTo("2020-03-31");
            assertThat(seen.at("/actions/0/nextDueOn")).isEqualTo("2020-01-31");
            assertThat(seen.at("/actions/0/knownAt")).isNotBlank();
        });
        String flagged = "/api/flags?rule=unfunded-action&item=" + action;
        assertThat(money.get("auditor", flagged).at("/items/0/entries/0/stream"))
                .as("nothing is approved for it")
                .isEqualTo("action-plan");
        assertThat(money.get("auditor", "/api/reconciliation").at("/actionsWithoutMoney/0/id"))
                .isEqualTo(action.toString());
        money.post("cabinet", "/api/allocations/" + allocation + "/approval", Bodies.approval("cabinet"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> money.get("auditor", flagged).json().at("/items").isEmpty());

        String open = "/api/flags?rule=finished-action&item=" + action;
        assertThat(money.get("auditor", open).json().at("/items").isEmpty()).isTrue();
        publish(action, List.of(new ActionCancelled(action, LocalDate.of(2019, 12, 2), "It is part of another")));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(money.get("auditor", open).at("/items/0/finding"))
                    .contains("£1.00", "not spent", "it was cancelled");
            Answer found = money.get("auditor", "/api/reconciliation");
            assertThat(found.at("/openOnFinished/0/action/standing")).isEqualTo("cancelled");
            assertThat(found.at("/openOnFinished/0/open/amount")).isEqualTo("1.00");
        });
        publish(action, List.of(new ActionReopened(action, LocalDate.of(2020, 1, 6), "It is needed after all")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> money.get("auditor", open).json().at("/items").isEmpty());
        assertThat(money.get("auditor", "/api/allocations/" + allocation).at("/actions/0/standing"))
                .isEqualTo("in-progress");
    }

    /** As the other service's relay would: in position order, from the first. */
    private void publish(UUID aggregate, List<ActionPlanEvent> events) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers());
        if (position == 0) {
            try (Admin admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ActionPlanEvent event : events) {
                EventType type = PublishedEvents.typeOf(event.getClass());
                ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                        TOPIC, aggregate.toString(), EventJson.mapper().writeValueAsBytes(event));
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", UUID.randomUUID().toString(),
                                "ce_source", "/action-plan",
                                "ce_type", type.name(),
                                "ce_revision", type.revision(),
                                "ce_subject", aggregate.toString(),
                                "ce_time",
                                        Instant.parse("2019-10-01T09:00:00.000001Z")
                                                .toString(),
                                "ce_sequence", Long.toString(position),
                                "ce_position", Long.toString(position),
                                "ce_actor", "improvement-lead")
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                message.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
                message.headers()
                        .add("ce_correlation", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                producer.send(message).get();
                position++;
            }
        }
    }
}
