package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Evidence on the running service: taken in, kept once, handed out, and found where it is not what it was. */
class EvidenceApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final Story STORY = SERVICE.story();

    private static final String PATH = "/api/actions/" + STORY.action() + "/evidence";

    private static final int LARGEST = 20 * 1024 * 1024;

    @Test
    void aFileIsKeptByItsHashAndHandedOutAsItCame() {
        byte[] bytes = Uploads.pdf(UUID.randomUUID().toString());
        UUID id = attached(upload(PATH, "minutes.pdf", bytes, "title", "Minutes of June"));
        JsonNode item = SERVICE.read("/api/evidence/" + id);
        assertThat(item.get("title").asString()).isEqualTo("Minutes of June");
        assertThat(item.get("file").get("name").asString()).isEqualTo("minutes.pdf");
        assertThat(item.get("file").get("type").asString()).isEqualTo("application/pdf");
        assertThat(item.get("file").get("bytes").asLong()).isEqualTo(bytes.length);
        String sha256 = item.get("file").get("sha256").asString();
        assertThat(sha256).matches("[0-9a-f]{64}");
        HttpResponse<String> file = SERVICE.get("/api/evidence/" + id + "/file");
        assertThat(file.body()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("minutes.pdf");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox", "default-src 'none'");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "private");
        assertThat(file.headers().firstValue("ETag")).hasValue("\"" + sha256 + "\"");
        assertThat(SERVICE.get("/api/evidence/" + id + "/file", "If-None-Match", "\"" + sha256 + "\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.read("/api/evidence?actionId=" + STORY.action())
                        .get("items")
                        .toString())
                .contains(id.toString(), sha256);
    }

    @Test
    void aLinkIsAttachedAndWithdrawn() {
        HttpResponse<String> linked =
                SERVICE.post(PATH, "{\"title\":\"Standards\",\"link\":\"https://council.example/9434765919\"}");
        UUID id = attached(linked);
        assertThat(SERVICE.read("/api/evidence/" + id).get("link").asString())
                .isEqualTo("https://council.example/9434765919");
        assertThat(SERVICE.get("/api/evidence/" + id + "/file").statusCode()).isEqualTo(404);
        for (String wrong : List.of("javascript:alert(1)", "ftp://council.example/x", "https://a b", "x")) {
            HttpResponse<String> refused = SERVICE.post(PATH, "{\"title\":\"Standards\",\"link\":\"" + wrong + "\"}");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"link\"");
        }
        String withdrawal = "/api/evidence/" + id + "/withdrawal";
        assertThat(SERVICE.post(withdrawal, "{}").statusCode()).isEqualTo(422);
        assertThat(SERVICE.post(withdrawal, "{\"reason\":\"A draft\"}").statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.read("/api/evidence/" + id).get("withdrawnReason").asString())
                .isEqualTo("A draft");
    }

    @Test
    void whatIsNoFileOfOurKindsIsRefusedAndNothingIsKept() {
        long events = SERVICE.events();
        long kept = kept();
        byte[] executable = new byte[512];
        executable[0] = 'M';
        executable[1] = 'Z';
        refused(upload(PATH, "report.pdf", executable), 422, "file");
        refused(upload(PATH, "noise.pdf", new byte[] {1, 2, 3, (byte) 0xFE}), 422, "file");
        refused(upload(PATH, "empty.pdf", new byte[0]), 422, "file");
        refused(upload(PATH, "notes.txt", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)), 422, "file");
        refused(upload(PATH, "a.pdf", Uploads.pdf("x"), "titel", "Minutes"), 422, "titel");
        refused(upload(PATH, "a.pdf", Uploads.pdf("x"), "milestoneId", "soon"), 422, "milestoneId");
        refused(upload(PATH, "a.pdf", Uploads.pdf("x"), "title", "For 943 476 5919"), 422, "title");
        refused(upload(PATH, "case number 48213.pdf", Uploads.pdf("x")), 422, "file");
        assertThat(upload("/api/actions/" + UUID.randomUUID() + "/evidence", "a.pdf", Uploads.pdf("x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Uploads.sent(SERVICE, SERVICE.auditor(), PATH, "a.pdf", Uploads.pdf("x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(SERVICE.events()).isEqualTo(events);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void twentyMegabytesAreTakenAndOneByteMoreIsNot() {
        byte[] most = "0123456789abcde\n".repeat(LARGEST / 16).getBytes(StandardCharsets.US_ASCII);
        UUID id = attached(upload(PATH, "large.txt", most));
        assertThat(SERVICE.read("/api/evidence/" + id).get("file").get("bytes").asLong())
                .isEqualTo(LARGEST);
        byte[] more = Arrays.copyOf(most, LARGEST + 1);
        more[LARGEST] = 'a';
        HttpResponse<String> refused = upload(PATH, "larger.txt", more);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("/problems/body-too-large", "The file is larger than 20 MB, the most that is taken here.");
    }

    @Test
    void aNameLosesItsFoldersAndWhatCannotBeSeen() {
        UUID id = attached(upload(PATH, "../../etc/C:\\\\temp\\\\mi\u0007nu\u202Etes.pdf", Uploads.pdf("names")));
        assertThat(SERVICE.read("/api/evidence/" + id).get("file").get("name").asString())
                .isEqualTo("minutes.pdf");
        UUID nameless = attached(upload(PATH, "../..", Uploads.pdf("names")));
        assertThat(SERVICE.read("/api/evidence/" + nameless).get("title").asString())
                .isEqualTo("evidence");
    }

    @Test
    void theSameFileTwiceIsTwoPiecesOfEvidenceAndKeptOnce() {
        byte[] bytes = Uploads.pdf(UUID.randomUUID().toString());
        long before = kept();
        UUID first = attached(upload(PATH, "one.pdf", bytes));
        UUID second = attached(upload(PATH, "two.pdf", bytes));
        assertThat(first).isNotEqualTo(second);
        assertThat(kept()).isEqualTo(before + 1);
    }

    @Test
    void aKeyBringsAFileOnceAndNoOtherFile() {
        String key = UUID.randomUUID().toString();
        byte[] bytes = Uploads.pdf(key);
        HttpResponse<String> first = withKey(key, bytes);
        HttpResponse<String> again = withKey(key, bytes);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        HttpResponse<String> other = withKey(key, Uploads.pdf("another"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/idempotency-key-reused");
    }

    @Test
    void fiftyAtOnceAreAllKept() throws Exception {
        Story story = SERVICE.story();
        String path = "/api/actions/" + story.action() + "/evidence";
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 50; number++) {
                byte[] bytes = Uploads.pdf("upload " + number % 25 + " of " + story.action()); // each of them twice
                sent.add(people.submit(() -> upload(path, "minutes.pdf", bytes)));
            }
        }
        int taken = 0;
        for (Future<HttpResponse<String>> answer : sent) {
            // Two of the same action that meet too often are told to come again, and nothing is lost by it.
            taken += answer.get().statusCode() == 201 ? 1 : 0;
            assertThat(answer.get().statusCode()).isIn(201, 409);
        }
        assertThat(taken).isEqualTo(50);
        assertThat(SERVICE.read("/api/evidence?limit=100&actionId=" + story.action())
                        .get("items"))
                .hasSize(50);
    }

    @Test
    void whatIsAlteredOrGoneIsFoundOnceAndMendedBySendingItAgain() {
        byte[] bytes = Uploads.pdf(UUID.randomUUID().toString());
        UUID id = attached(upload(PATH, "minutes.pdf", bytes));
        String sha256 =
                SERVICE.read("/api/evidence/" + id).get("file").get("sha256").asString();
        Uploads.check(SERVICE);
        assertThat(SERVICE.read("/api/evidence/" + id).has("fault")).isFalse();

        change(
                "update evidence.piece set bytes = 'changed' where content = (select content from evidence.file where sha256 = ?)",
                sha256);
        Uploads.check(SERVICE);
        long events = SERVICE.events();
        JsonNode item = SERVICE.read("/api/evidence/" + id);
        assertThat(item.get("fault").asString()).isEqualTo("altered");
        HttpResponse<String> file = SERVICE.get("/api/evidence/" + id + "/file");
        assertThat(file.statusCode()).isEqualTo(409);
        assertThat(file.body()).contains("/problems/evidence-damaged");
        Uploads.check(SERVICE);
        assertThat(SERVICE.events()).isEqualTo(events);

        change(
                "delete from evidence.piece where content = (select content from evidence.file where sha256 = ?)",
                sha256);
        Uploads.check(SERVICE);
        assertThat(SERVICE.read("/api/evidence/" + id).get("fault").asString()).isEqualTo("missing");

        attached(upload(PATH, "again.pdf", bytes));
        Uploads.check(SERVICE);
        assertThat(SERVICE.read("/api/evidence/" + id).has("fault")).isFalse();
        assertThat(SERVICE.get("/api/evidence/" + id + "/file").statusCode()).isEqualTo(200);
        assertThat(SERVICE.post("/api/evidence/checks", "").statusCode()).isEqualTo(403);
    }

    private static void change(String sql, String sha256) {
        assertThat(SERVICE.context()
                        .getBean(JdbcClient.class)
                        .sql(sql)
                        .param(sha256)
                        .update())
                .isPositive();
    }

    private static long kept() {
        return SERVICE.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from evidence.file")
                .query(Long.class)
                .single();
    }

    private static UUID attached(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        UUID id = UUID.fromString(PlanService.json(answer).get("id").asString());
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/evidence/" + id);
        return id;
    }

    private static void refused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("5919", "48213");
    }

    private static HttpResponse<String> upload(String path, String name, byte[] bytes, String... fields) {
        return Uploads.sent(SERVICE, SERVICE.lead(), path, name, bytes, fields);
    }

    private static HttpResponse<String> withKey(String key, byte[] bytes) {
        return SERVICE.send(Uploads.request(SERVICE, SERVICE.lead(), PATH, "minutes.pdf", bytes)
                .header("Idempotency-Key", key));
    }
}
