package org.improvementledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * History is read for ever: the golden JSON of every revision that was ever stored stays as it is, and today's code
 * reads each of them.
 */
class GoldenEventsTest {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final Map<String, DomainEvent> SAMPLES = SampleEvents.byTypeName();

    @Test
    void everyEventHasASampleAndNoTwoShareAName() {
        assertThat(PublishedEvents.all()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(PublishedEvents.all().stream().map(PublishedEvents::typeOf).map(EventType::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
    }

    @Test
    void aNameBeginsWithTheServiceThatOwnsIt() {
        assertThat(PublishedEvents.actionPlan()).isNotEmpty().allSatisfy(event -> assertThat(
                        PublishedEvents.typeOf(event).name())
                .startsWith("action-plan."));
        assertThat(PublishedEvents.budget()).isNotEmpty().allSatisfy(event -> assertThat(
                        PublishedEvents.typeOf(event).name())
                .startsWith("budget."));
    }

    @TestFactory
    Stream<DynamicTest> todaysEventIsWrittenExactlyAsItsGoldenJson() {
        return PublishedEvents.all().stream()
                .map(PublishedEvents::typeOf)
                .map(type -> DynamicTest.dynamicTest(
                        type.name(), () -> assertThat(JSON.writeValueAsString(sample(type.name())))
                                .isEqualTo(golden(type.name(), type.revision()))));
    }

    @TestFactory
    Stream<DynamicTest> everyRevisionEverStoredIsRead() throws IOException {
        return EventResources.goldenNames().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String type = name.substring(0, name.lastIndexOf('.'));
                    ObjectNode payload = (ObjectNode) JSON.readTree(EventResources.golden(name));
                    ObjectNode upcast = upcastToCurrent(type, name.substring(name.lastIndexOf('.') + 1), payload);
                    DomainEvent event = JSON.treeToValue(upcast, sample(type).getClass());
                    assertThat(event.aggregateId()).isEqualTo(sample(type).aggregateId());
                    assertThat(event).hasNoNullFieldsOrPropertiesExcept(optionalSince(type));
                }));
    }

    @Test
    void theMilestoneOfRevisionOneIsReadWithItsDate() throws IOException {
        ObjectNode first = (ObjectNode) JSON.readTree(golden("action-plan.milestone-reached", "1"));
        MilestoneReached sample = (MilestoneReached) sample("action-plan.milestone-reached");
        MilestoneReached read =
                JSON.treeToValue(upcastToCurrent("action-plan.milestone-reached", "1", first), MilestoneReached.class);
        assertThat(read)
                .isEqualTo(new MilestoneReached(sample.actionId(), sample.milestoneId(), sample.reachedOn(), null));
    }

    @Test
    void goldenJsonNeverChanges() throws Exception {
        assertThat(EventResources.goldenNames()).containsExactlyInAnyOrderElementsOf(landed().keySet());
        for (String name : EventResources.goldenNames()) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(EventResources.golden(name).getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(digest)).as(name).isEqualTo(landed().get(name));
        }
    }

    @Test
    void aFieldThatANewerServiceAddedIsPassedOver() {
        String newer =
                JSON.writeValueAsString(sample("budget.allocation-rejected")).replace("{", "{\"added\":1,");
        assertThat(JSON.readValue(newer, AllocationRejected.class)).isEqualTo(sample("budget.allocation-rejected"));
    }

    private static ObjectNode upcastToCurrent(String type, String revision, ObjectNode payload) {
        String at = revision;
        ObjectNode current = payload;
        for (EventUpcaster upcaster : PublishedEvents.upcasters()) {
            if (upcaster.type().equals(type) && upcaster.fromRevision().equals(at)) {
                current = upcaster.upcast(current);
                at = upcaster.toRevision();
            }
        }
        assertThat(at).isEqualTo(PublishedEvents.typeOf(sample(type).getClass()).revision());
        return current;
    }

    private static String[] optionalSince(String type) {
        return switch (type) {
            case "action-plan.action-added" -> new String[] {"priorityId"};
            case "action-plan.action-amended" -> new String[] {"noPriority"};
            case "action-plan.milestone-reached" -> new String[] {"note"};
            case "budget.allocation-approved" -> new String[] {"authority"};
            case "budget.budget-set" -> new String[] {"ringFencedFor"};
            default -> new String[0];
        };
    }

    private static DomainEvent sample(String type) {
        DomainEvent event = SAMPLES.get(type);
        assertThat(event).as("a sample of " + type).isNotNull();
        return event;
    }

    private static Map<String, String> landed() throws IOException {
        return EventResources.goldenDigests()
                .lines()
                .map(line -> line.split(" +"))
                .collect(java.util.stream.Collectors.toMap(
                        parts -> parts[1].substring(0, parts[1].length() - ".json".length()), parts -> parts[0]));
    }

    private static String golden(String type, String revision) throws IOException {
        return EventResources.golden(type + "." + revision);
    }
}
