package org.improvementledger.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.audit.verify.AuditVerify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A text that has to go by law goes everywhere, and what the log commits to stays. */
class ErasureIT {

    private static final String TEXT = "told by the caller of the ninth";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pair pair = Pair.shared();

    @TempDir
    Path folder;

    @Test
    void anErasedTextIsNowhereAndTheLogStillVerifies() throws Exception {
        UUID finding = UUID.randomUUID();
        UUID inspection = UUID.randomUUID();
        assertThat(pair.post("improvement-lead", "plan", "/api/inspections", Bodies.inspection(inspection))
                        .status())
                .isEqualTo(201);
        String findings = "/api/inspections/" + inspection + "/findings";
        assertThat(pair.post("improvement-lead", "plan", findings, Bodies.finding(finding, TEXT))
                        .status())
                .isEqualTo(201);
        long position = positionOf(inspection);

        String body = body(position, "/text");
        assertThat(erase("auditor", body).status()).isEqualTo(403);
        Pair.Answer wrong = erase("administrator", body(position, "/findingId"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("paths[0]");
        assertThat(erase("administrator", body(999_999_999, "/text")).status()).isEqualTo(404);
        assertThat(erase("administrator", body).status()).isEqualTo(201);
        Pair.Answer repeat = erase("administrator", body);
        assertThat(repeat.status()).as(repeat.text()).isEqualTo(200);

        for (String service : List.of("plan", "money")) {
            await("the text to be gone from the trail in " + service)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> {
                        assertThat(entry(service, position).text())
                                .contains("Erased by law")
                                .doesNotContain(TEXT);
                        assertThat(pair.get("auditor", service, "/api/audit/entries?words=caller%20ninth")
                                        .json()
                                        .get("items"))
                                .isEmpty();
                    });
        }
        await("the text to be gone from the inspection").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        pair.get("auditor", "plan", "/api/inspections/" + inspection)
                                .text())
                .contains("Erased by law")
                .doesNotContain(TEXT));
        assertThat(Topic.read(pair.property("kafka.bootstrap"), "action-plan.events"))
                .noneMatch(event -> new String(event.payload(), UTF_8).contains(TEXT));

        // Work goes on with the aggregate it went from.
        assertThat(pair.post("improvement-lead", "plan", findings, Bodies.finding(UUID.randomUUID(), "Another"))
                        .status())
                .isEqualTo(201);
        assertProved(position);
        for (String service : List.of("plan", "money")) {
            assertVerified(service, position);
        }
    }

    /** The export of either service's copy holds, and says what was erased. */
    private void assertVerified(String service, long position) throws Exception {
        Path export = folder.resolve(service + ".zip");
        await("an export that is cosigned").atMost(PATIENCE).untilAsserted(() -> {
            pair.download("auditor", service, "/api/audit/export?service=action-plan", export);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int code = AuditVerify.run(List.of(export.toString(), "--key", key()), said);
            assertThat(said.toString(UTF_8)).contains("Position " + position + ": payload erased, commitment intact.");
            assertThat(code).isZero();
        });
    }

    private Pair.Answer erase(String role, String body) {
        return pair.post(role, "plan", "/api/audit/erasures", body);
    }

    private static String body(long position, String path) {
        return """
                {"position":%d,"paths":["%s"],"decidedOn":"2021-03-01","decision":"Data protection officer, decision 2021/14",
                 "reason":"Right to erasure"}""".formatted(position, path);
    }

    private long positionOf(UUID subject) {
        return await("the entry").atMost(PATIENCE).until(() -> findingOf(subject), found -> found >= 0);
    }

    private long findingOf(UUID subject) {
        JsonNode items = pair.get("auditor", "plan", "/api/audit/entries?service=action-plan&subject=" + subject)
                .json()
                .get("items");
        for (JsonNode item : items) {
            if (item.get("type").asString().equals("action-plan.finding-recorded")) {
                return item.get("position").asLong();
            }
        }
        return -1;
    }

    private Pair.Answer entry(String service, long position) {
        return pair.get("auditor", service, "/api/audit/entries/action-plan/" + position);
    }

    /** The entry's own proof holds without the payload. */
    private void assertProved(long position) {
        Path proof = folder.resolve("entry.tlog-proof");
        pair.download("auditor", "plan", "/api/audit/entries/action-plan/" + position + "/proof", proof);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(AuditVerify.run(List.of(proof.toString(), "--key", key()), said))
                .as(said.toString(UTF_8))
                .isZero();
    }

    private String key() {
        return pair.data().resolve("keys").resolve("action-plan.pub").toString();
    }
}
