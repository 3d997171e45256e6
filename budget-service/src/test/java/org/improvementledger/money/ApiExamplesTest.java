package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.ApiExamples;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description's examples: every body has one, and the service takes it as it stands. */
class ApiExamplesTest {

    private final RunningMoney money = RunningMoney.shared();

    /** Between them they hold every role that may command. */
    private final ApiExamples examples = new ApiExamples(
            money.get("auditor", "/v3/api-docs").json(),
            Map.of("year", "1999-00", "quarter", "q1"),
            Stream.of("chief-finance-officer", "administrator", "mayor")
                    .map(this::office)
                    .toList());

    private ApiExamples.Office office(String office) {
        return (path, body, headers) -> {
            Answer answer = money.post(office, path, body, headers);
            return new ApiExamples.Heard(answer.status(), answer.text());
        };
    }

    @TestFactory
    Stream<DynamicTest> everyBodyHasAnExampleThatIsTaken() {
        assertThat(examples.bodies()).as("all commands of the service").hasSizeGreaterThanOrEqualTo(30);
        return examples.areTaken();
    }

    @Test
    void anExampleThatIsNotTakenWouldBeFound() {
        ApiExamples.Heard answer =
                examples.sent(office("mayor"), "/api/virements/{id}/rejection", "{\"reasons\":\"Not this year\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.fields()).doesNotContain("If-Match");
    }

    @Test
    void everyBodyGoesByANameOfItsOwn() {
        assertThat(ApiExamples.names(
                        money.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void theFileOfTheDescriptionIsRightButForItsAllocation() {
        List<ApiExamples.Body> files = examples.bodies().stream()
                .filter(body -> !body.type().equals("application/json"))
                .toList();
        assertThat(files).hasSize(1);
        String example =
                examples.schema(files.getFirst()).at("/properties/file/example").asString("");
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
}
