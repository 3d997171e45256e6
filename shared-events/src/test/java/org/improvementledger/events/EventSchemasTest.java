package org.improvementledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that readers in other languages go by say what the records say, for every revision that was ever stored. */
class EventSchemasTest {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TestFactory
    Stream<DynamicTest> goldenJsonIsValid() throws IOException {
        return EventResources.goldenNames().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(problems(name, EventResources.golden(name)))
                        .isEmpty()));
    }

    @Test
    void everyRevisionEverStoredHasASchemaAndNoSchemaIsOver() throws IOException {
        assertThat(EventResources.schemaNames()).isEqualTo(EventResources.goldenNames());
    }

    @TestFactory
    Stream<DynamicTest> aPayloadWithoutAPromisedFieldIsFound() throws IOException {
        return EventResources.goldenNames().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    JsonNode required = schema(name).get("required");
                    assertThat(required).isNotEmpty();
                    for (JsonNode field : required) {
                        ObjectNode payload = (ObjectNode) JSON.readTree(EventResources.golden(name));
                        payload.remove(field.asString());
                        assertThat(problems(name, payload.toString()))
                                .as("without " + field.asString())
                                .hasSize(1);
                    }
                }));
    }

    @Test
    void wrongIdsDatesMoneyAndCodesAreFound() throws IOException {
        String approved = EventResources.golden("budget.allocation-approved.1");
        for (String[] change : new String[][] {
            {"e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807", "allocation 7"},
            {"2018-05-01", "2018-02-30"},
            {"10600000.00", "10600000.001"},
            {"GBP", "EUR"},
            {"\"cabinet\"", "\"CABINET\""}
        }) {
            assertThat(approved).contains(change[0]);
            assertThat(problems("budget.allocation-approved.1", approved.replace(change[0], change[1])))
                    .as(change[1])
                    .hasSize(1);
        }
    }

    /** What was added to a revision later is in no golden file; it is promised all the same. */
    @Test
    void whatWasAddedLaterIsValidAndReadBack() throws IOException {
        AllocationApproved approved =
                (AllocationApproved) SampleEvents.byTypeName().get("budget.allocation-approved");
        AllocationApproved withAuthority = new AllocationApproved(
                approved.budgetId(),
                approved.allocationId(),
                approved.amount(),
                approved.effectiveOn(),
                approved.capacity(),
                approved.decision(),
                new Authority(2, null, true));
        String json = JSON.writeValueAsString(withAuthority);
        assertThat(json).contains("\"authority\":{\"schemeVersion\":2,\"keyDecision\":true}");
        assertThat(problems("budget.allocation-approved.1", json)).isEmpty();
        assertThat(JSON.readValue(json, AllocationApproved.class)).isEqualTo(withAuthority);
        assertThat(problems(
                        "budget.allocation-approved.1", json.replace("\"schemeVersion\":2", "\"schemeVersion\":\"2\"")))
                .hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> theCurrentSchemaSaysWhatTheRecordSays() {
        return PublishedEvents.all().stream().map(event -> {
            EventType type = PublishedEvents.typeOf(event);
            return DynamicTest.dynamicTest(type.name(), () -> {
                JsonNode schema = schema(type.name() + "." + type.revision());
                assertThat(schema.get("$id").asString())
                        .isEqualTo("urn:improvement-ledger:event:" + type.name() + ":" + type.revision());
                assertSameComponents(schema, schema, event);
            });
        });
    }

    private static void assertSameComponents(JsonNode root, JsonNode schema, Class<?> type) {
        List<String> names = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
            JsonNode property = schema.at("/properties/" + component.getName());
            assertThat(property.isMissingNode()).as(component.getName()).isFalse();
            assertSameType(root, resolved(root, property), component.getGenericType());
        }
        assertThat(schema.get("properties").propertyNames()).containsExactlyElementsOf(names);
        assertThat(texts(schema.get("required"))).isEqualTo(required);
    }

    private static void assertSameType(JsonNode root, JsonNode property, Type type) {
        switch (type) {
            case Class<?> plain
            when plain == UUID.class ->
                assertThat(property.at("/format").asString()).isEqualTo("uuid");
            case Class<?> plain
            when plain == LocalDate.class ->
                assertThat(property.at("/format").asString()).isEqualTo("date");
            case Class<?> plain
            when plain == String.class
                    || plain == FinancialYear.class
                    || plain == Period.class
                    || plain == Quantity.class
                    || plain == BigDecimal.class ->
                assertThat(property.at("/type").asString()).isEqualTo("string");
            case Class<?> plain
            when plain == int.class || plain == long.class || plain == boolean.class || plain == Boolean.class ->
                assertThat(property.at("/type").asString())
                        .isEqualTo(plain == boolean.class || plain == Boolean.class ? "boolean" : "integer");
            case Class<?> plain
            when plain.isEnum() ->
                assertThat(texts(property.get("enum")))
                        .isEqualTo(Arrays.stream(plain.getEnumConstants())
                                .map(constant -> ((Coded) constant).code())
                                .toList());
            case Class<?> plain when plain.isRecord() -> assertSameComponents(root, property, plain);
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                assertThat(property.at("/type").asString()).isEqualTo("array");
                assertSameType(root, resolved(root, property.get("items")), list.getActualTypeArguments()[0]);
            }
            default -> fail("A component's type that the schemas have no word for: " + type);
        }
    }

    private static JsonNode resolved(JsonNode root, JsonNode property) {
        JsonNode reference = property.get("$ref");
        return reference == null ? property : root.at(reference.asString().substring(1));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<Error> problems(String name, String payload) throws IOException {
        Schema schema = SCHEMAS.getSchema(EventResources.schema(name), InputFormat.JSON);
        return schema.validate(
                payload,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode schema(String name) throws IOException {
        return JSON.readTree(EventResources.schema(name));
    }
}
