package org.improvementledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the topics for others names every event there is, each with its own schema, and refers to nothing that is not there. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

    private final JsonNode document = new YAMLMapper().readTree(DOCUMENT);

    @Test
    void everyRevisionOfEveryEventIsAMessageOfItsStreamsTopic() throws IOException {
        List<String> described = new ArrayList<>();
        for (String channel : List.of("actionPlanEvents", "budgetEvents")) {
            String topic = document.at("/channels/" + channel + "/address").asString();
            for (JsonNode named : document.at("/channels/" + channel + "/messages")) {
                JsonNode message = followed(named.get("$ref").asString());
                String type = message.get("name").asString();
                JsonNode attributes = message.at("/headers/allOf/1/properties");
                String revision = attributes.at("/ce_revision/const").asString();
                assertThat(topic).isEqualTo(type.substring(0, type.indexOf('.')) + ".events");
                assertThat(attributes.at("/ce_type/const").asString()).isEqualTo(type);
                assertThat(attributes.at("/ce_source/const").asString() + ".events")
                        .isEqualTo("/" + topic);
                assertThat(message.at("/payload/schema/$ref").asString())
                        .endsWith("/schemas/" + type + "." + revision + ".schema.json");
                described.add(type + "." + revision);
            }
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(EventResources.goldenNames());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(followed(reference).isMissingNode()).isFalse();
            } else {
                assertThat(DOCUMENT.resolveSibling(reference))
                        .satisfies(file -> assertThat(Files.exists(file)).isTrue());
            }
        });
    }

    private JsonNode followed(String reference) {
        return document.at(reference.substring(1));
    }
}
