package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description's examples: every body has one, and the service takes it as it stands. */
class ApiExamplesTest {

    /** Between them they hold every role that may command. */
    private static final List<String> OFFICES = List.of("chief-finance-officer", "administrator", "mayor");

    private static final String JSON = "application/json";

    private final RunningMoney money = RunningMoney.shared();

    private final JsonNode description = money.get("auditor", "/v3/api-docs").json();

    /**
     * What a command takes.
     *
     * @param path with its names in braces
     * @param type of the body's media
     */
    private record Body(String path, String type, JsonNode media) {}

    @TestFactory
    Stream<DynamicTest> everyBodyHasAnExampleThatIsTaken() {
        List<Body> bodies = bodies();
        assertThat(bodies).as("all commands of the service").hasSizeGreaterThanOrEqualTo(30);
        return bodies.stream()
                .filter(body -> body.type().equals(JSON))
                .map(body -> DynamicTest.dynamicTest(body.path(), () -> {
                    JsonNode example = schema(body).path("example");
                    assertThat(example.isObject())
                            .as("an example of " + body.path())
                            .isTrue();
                    assertThat(schema(body).path("properties").propertyNames())
                            .as("the schema of this body, not of another of the same name")
                            .containsAll(example.propertyNames());
                    isTaken(body.path(), example.toString());
                }));
    }

    @Test
    void anExampleThatIsNotTakenWouldBeFound() {
        Answer answer = sent("mayor", "/api/virements/{id}/rejection", "{\"reasons\":\"Not this year\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(fields(answer)).doesNotContain("If-Match");
    }

    @Test
    void everyBodyGoesByANameOfItsOwn() {
        Map<String, Class<?>> byName = new TreeMap<>();
        money
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(parameter -> {
                    Class<?> body = parameter.getParameterType();
                    io.swagger.v3.oas.annotations.media.Schema named =
                            body.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
                    String name = named == null || named.name().isEmpty() ? body.getSimpleName() : named.name();
                    assertThat(byName.put(name, body)).as(name).isIn(null, body);
                });
        assertThat(byName).hasSizeGreaterThan(20);
    }

    @Test
    void theFileOfTheDescriptionIsRightButForItsAllocation() {
        List<Body> files =
                bodies().stream().filter(body -> !body.type().equals(JSON)).toList();
        assertThat(files).hasSize(1);
        String example = schema(files.getFirst()).at("/properties/file/example").asString("");
        assertThat(example).contains("reference,");
        Answer sent = money.postFile(
                "finance-officer",
                files.getFirst().path(),
                "example.csv",
                () -> new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)),
                Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(money.get("auditor", sent.header("Location") + "/rejects.csv")
                                .text())
                        .contains(",2,allocation_id,There is no allocation"));
    }

    /** A version that is no version is looked at only after the body, and keeps the command from being carried out. */
    private void isTaken(String path, String example) {
        Answer answer = OFFICES.stream()
                .map(office -> sent(office, path, example))
                .filter(heard -> heard.status() != 403)
                .findFirst()
                .orElseThrow();
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(fields(answer)).as(answer.text()).containsExactly("If-Match");
    }

    private Answer sent(String office, String path, String body) {
        String address = path.replace("{year}", "1999-00")
                .replace("{quarter}", "q1")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return money.post(office, address, body, Map.of("If-Match", "no version"));
    }

    private static List<String> fields(Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operation
                        .getValue()
                        .at("/requestBody/content")
                        .properties()
                        .forEach(media -> bodies.add(new Body(path.getKey(), media.getKey(), media.getValue())))));
        return bodies;
    }

    private JsonNode schema(Body body) {
        String reference = body.media().at("/schema/$ref").asString("");
        assertThat(reference).as("the schema of " + body).startsWith("#/components/schemas/");
        return description.at(reference.substring(1));
    }
}
