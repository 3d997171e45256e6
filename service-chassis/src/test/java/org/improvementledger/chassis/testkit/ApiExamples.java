package org.improvementledger.chassis.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples in a service's description: every body has one, and the service takes it as it stands.
 *
 * @param description of the API, as the service gives it
 * @param places what stands in an address where any id would not do, by its name in braces
 * @param offices those who between them may send every command
 */
public record ApiExamples(JsonNode description, Map<String, String> places, List<Office> offices) {

    private static final String JSON = "application/json";

    /** One who sends a body. */
    @FunctionalInterface
    public interface Office {

        Heard post(String path, String body, Map<String, String> headers);
    }

    /** What the service answered. */
    public record Heard(int status, String text) {

        /** The fields that a problem document names. */
        public List<String> fields() {
            return JsonMapper.shared()
                    .readTree(text)
                    .path("errors")
                    .valueStream()
                    .map(error -> error.get("field").asString())
                    .toList();
        }
    }

    /**
     * What a command takes.
     *
     * @param path with its names in braces
     * @param type of the body's media
     */
    public record Body(String path, String type, JsonNode media) {}

    public List<Body> bodies() {
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

    public JsonNode schema(Body body) {
        String reference = body.media().at("/schema/$ref").asString("");
        assertThat(reference).as("the schema of " + body).startsWith("#/components/schemas/");
        return description.at(reference.substring(1));
    }

    /** A test for each body of JSON. */
    public Stream<DynamicTest> areTaken() {
        return bodies().stream()
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

    /** A version that is no version is looked at only after the body, and keeps the command from being carried out. */
    private void isTaken(String path, String example) {
        Heard answer = offices.stream()
                .map(office -> sent(office, path, example))
                .filter(heard -> heard.status() != 403)
                .findFirst()
                .orElseThrow(() -> new AssertionError("None of the offices may send " + path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.fields()).as(answer.text()).containsExactly("If-Match");
    }

    /** Sends a body with a version that is no version. */
    public Heard sent(Office office, String path, String body) {
        String address = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return office.post(
                address.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()), body, Map.of("If-Match", "no version"));
    }

    /** The bodies by the names they go by in the description; fails where two go by the same. */
    public static Map<String, Class<?>> names(RequestMappingHandlerMapping handlers) {
        Map<String, Class<?>> byName = new TreeMap<>();
        handlers.getHandlerMethods().values().stream()
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(parameter -> {
                    Class<?> body = parameter.getParameterType();
                    Schema named = body.getAnnotation(Schema.class);
                    String name = named == null || named.name().isEmpty() ? body.getSimpleName() : named.name();
                    assertThat(byName.put(name, body)).as(name).isIn(null, body);
                });
        return byName;
    }
}
