package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rebuild and compare on the running service: who may, what a repeat does, and that what is served stays as it is. */
class RebuildComparisonTest {

    private static final String PATH = "/api/audit/rebuilds";
    private static final String FLAGS = "{\"readModel\":\"flags\"}";

    private static final String AUDIT = "{\"readModel\":\"audit_budget\"}";

    private final RunningMoney money = RunningMoney.shared();

    static Stream<BadInput.Case> badBodies() {
        return BadInput.of(FLAGS).words("readModel").cases().stream();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void whatIsWrongIsNamed(BadInput.Case bad) {
        money.assertRefused(bad, "auditor", PATH);
    }

    @Test
    void onlyAuditorsAndAdministratorsMay() {
        for (String office : new String[] {"finance-officer", "mayor", "improvement-lead"}) {
            assertThat(money.post(office, PATH, FLAGS).status()).isEqualTo(403);
            assertThat(money.get(office, PATH).status()).isEqualTo(403);
            assertThat(money.get(office, PATH + "/" + UUID.randomUUID()).status())
                    .isEqualTo(403);
            assertThat(new Visitor(office).status("/audit/rebuilds")).isEqualTo(403);
        }
        assertThat(money.postWithoutToken(PATH, FLAGS).status()).isEqualTo(401);
        assertThat(money.get("auditor", PATH + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(money.get("auditor", PATH + "/seven").status()).isIn(404, 422);
        Answer unknown = money.post("auditor", PATH, "{\"readModel\":\"no_such\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("readModel");
        assertThat(unknown.text()).contains("audit_budget");
    }

    @Test
    void aRowThatWasAlteredIsNamedWithColumnAndBothValuesAndStaysAsItIs() {
        MoneyItems.budget("100.00");
        JdbcClient database = money.context().getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.sql("SELECT count(*) FROM audit_budget.thing")
                                .query(Long.class)
                                .single()
                        > 0);
        String key = UUID.randomUUID().toString();
        Answer begun = ask("administrator", AUDIT, key);
        assertThat(begun.header("Location")).isEqualTo(PATH + "/" + begun.at("/id"));
        Answer ended = awaitEnd(begun.at("/id"));
        assertThat(ended.json().at("/equal").asBoolean()).as(ended.text()).isTrue();
        assertThat(ended.json().at("/percentDone").asInt()).isEqualTo(100);
        Answer repeat = money.post("administrator", PATH, AUDIT, Map.of("Idempotency-Key", key));
        assertThat(repeat.status()).isEqualTo(202);
        assertThat(repeat.at("/id")).isEqualTo(begun.at("/id"));
        assertThat(repeat.at("/state")).isEqualTo("done");
        Answer other = money.post("administrator", PATH, FLAGS, Map.of("Idempotency-Key", key));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).isEqualTo("/problems/idempotency-key-reused");

        String thing = database.sql("SELECT CAST(min(CAST(id AS text)) AS text) FROM audit_budget.thing")
                .query(String.class)
                .single();
        String rename = "UPDATE audit_budget.thing SET name = replace(name, ?, ?) WHERE CAST(id AS text) = ?";
        String name = database.sql("SELECT name FROM audit_budget.thing WHERE CAST(id AS text) = ? LIMIT 1")
                .param(thing)
                .query(String.class)
                .single();
        database.sql(rename).params(name, "Somebody else's", thing).update();
        try {
            Answer found =
                    awaitEnd(ask("auditor", AUDIT, UUID.randomUUID().toString()).at("/id"));
            assertThat(found.json().at("/equal").asBoolean()).isFalse();
            JsonNode difference = found.json().at("/tables/1/firstDifferences/0");
            assertThat(difference.at("/key").asString()).isEqualTo(thing);
            assertThat(difference.at("/column").asString()).isEqualTo("name");
            assertThat(difference.at("/live").asString()).isEqualTo("\"Somebody else's\"");
            assertThat(difference.at("/rebuilt").asString()).isEqualTo("\"" + name + "\"");
            assertThat(database.sql("SELECT count(*) FROM audit_budget.thing WHERE name = ?")
                            .param("Somebody else's")
                            .query(Long.class)
                            .single())
                    .as("it is compared, not replaced")
                    .isPositive();
            assertThat(new Visitor("auditor").opens("/audit/rebuilds/" + found.at("/id")))
                    .contains("First differences in thing", "Somebody else", "Name");
        } finally {
            database.sql(rename).params("Somebody else's", name, thing).update();
        }
    }

    @Test
    void aPersonBeginsOneFromThePageAndSeesHowFarItIs() {
        Visitor auditor = new Visitor("auditor");
        awaitNoneRunning();
        assertThat(auditor.opens("/audit/log")).contains("/audit/rebuilds");
        String form = auditor.opens("/audit/rebuilds");
        assertThat(form).contains("Rebuild and compare", "audit_budget");
        String address =
                auditor.isLedOn("/audit/rebuilds", Map.of("readModel", "flags", "idempotencyKey", Visitor.key(form)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(auditor.opens(address)).contains("Every row that is shown equals"));
        assertThat(auditor.opens("/audit/rebuilds")).contains("Equal");
    }

    private Answer ask(String office, String body, String key) {
        awaitNoneRunning();
        Answer asked = money.post(office, PATH, body, Map.of("Idempotency-Key", key));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return asked;
    }

    private void awaitNoneRunning() {
        await().atMost(Duration.ofSeconds(60)).until(() -> money.get("auditor", PATH)
                .json()
                .at("/items")
                .valueStream()
                .noneMatch(one -> one.at("/finishedAt").isMissingNode()));
    }

    private Answer awaitEnd(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        !money.get("auditor", PATH + "/" + id).at("/finishedAt").isEmpty());
        return money.get("auditor", PATH + "/" + id);
    }
}
