package org.improvementledger.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.improvementledger.audit.witness.PairUnderTest.MONEY;
import static org.improvementledger.audit.witness.PairUnderTest.PATIENCE;
import static org.improvementledger.audit.witness.PairUnderTest.PLAN;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.Proofs;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.improvementledger.audit.verify.AuditVerify;
import org.improvementledger.audit.witness.PairUnderTest.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two services that build both logs from one history, sign their own and cosign the other's; the last test alters one of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WitnessTest {

    /** The hash that stands for the first 256 entries. */
    private static final String ALTERATION =
            "UPDATE audit_budget.edge SET hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1) WHERE level = 1";

    @TempDir
    static Path folder;

    private static PairUnderTest pair;

    @BeforeAll
    static void start() throws Exception {
        pair = new PairUnderTest(folder.resolve("keys"));
        pair.publish(PLAN, 40);
        pair.publish(MONEY, 270);
        pair.awaitCosigned(PLAN);
        pair.awaitCosigned(MONEY);
    }

    @AfterAll
    static void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    @Test
    @Order(1)
    void bothComputeTheSameRootsOfBothLogsThoughTheirBatchesDiffer() {
        for (String log : List.of(PLAN, MONEY)) {
            long size = pair.history(log).all().size();
            for (long at = 1; at <= size; at++) {
                assertThat(pair.plan.log(log).tree(at).root())
                        .isEqualTo(pair.money.log(log).tree(at).root());
            }
            assertThat(pair.plan.latest(log)).isEqualTo(pair.money.latest(log));
        }
    }

    @Test
    @Order(1)
    void checkpointAndTilesAreServedAsTheSpecificationHasIt() throws Exception {
        for (Service service : pair.services()) {
            HttpResponse<byte[]> checkpoint = service.get("/tlog/budget/checkpoint");
            assertThat(checkpoint.statusCode()).isEqualTo(200);
            assertThat(checkpoint.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=utf-8"));
            assertThat(checkpoint.headers().firstValue("Cache-Control")).contains("no-cache");
            SignedNote note = SignedNote.parse(text(checkpoint));
            assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(270);
            assertThat(note.signedBy(List.of(pair.money.key(), pair.plan.key().as(VerifierKey.Kind.COSIGNATURE))))
                    .hasSize(2);
            HttpResponse<byte[]> tile = service.get("/tlog/budget/tile/0/000");
            assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
            assertThat(tile.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "public", "immutable"));
            assertThat(tile.body()).hasSize(8_192);
            assertThat(service.get("/tlog/budget/tile/0/001.p/14").body()).hasSize(14 * 32);
            assertThat(service.get("/tlog/budget/tile/1/000.p/1").body()).hasSize(32);
            HttpResponse<byte[]> entries = service.get("/tlog/budget/tile/entries/001.p/14");
            assertThat(EntryBundle.read(entries.body())).hasSize(14);
            assertThat(entries.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("private"));
        }
    }

    @Test
    @Order(1)
    void whatIsNoTileOfTheLogIsNotFound() throws Exception {
        for (String path : List.of(
                "/tlog/other/checkpoint",
                "/tlog/other/tile/0/000",
                "/tlog/budget/tile/0/001",
                "/tlog/budget/tile/0/001.p/15",
                "/tlog/budget/tile/0/001.p/014",
                "/tlog/budget/tile/0/x000/001.p/1",
                "/tlog/budget/tile/0/1.p/1",
                "/tlog/budget/tile/00/000",
                "/tlog/budget/tile/64/000",
                "/tlog/budget/tile/1/000",
                "/tlog/budget/tile/entries/002",
                "/tlog/budget/tile/entries/001")) {
            assertThat(pair.money.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    @Order(1)
    void anEntryIsProvedAgainstTheCosignedCheckpoint() throws Exception {
        String proof = text(pair.plan.get("/api/audit/entries/budget/256/proof"));
        String[] parts = proof.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(lines.get(1)).startsWith("extra ");
        assertThat(lines.get(2)).isEqualTo("index 256");
        List<byte[]> path =
                lines.stream().skip(3).map(Base64.getDecoder()::decode).toList();
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(parts[1]).text());
        byte[] leaf = new TreeHasher()
                .leaf(pair.moneyHistory.leaf(pair.moneyHistory.all().get(256)).entry());
        assertThat(Proofs.includes(leaf, 256, checkpoint.size(), path, checkpoint.root()))
                .isTrue();
        assertThat(pair.plan.get("/api/audit/entries/budget/270/proof").statusCode())
                .isEqualTo(404);
        assertThat(pair.plan.get("/api/audit/entries/budget/-1/proof").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(1)
    void theLogIsProvedToHaveOnlyGrown() throws Exception {
        JsonNode proof = JsonMapper.builder()
                .build()
                .readTree(text(pair.money.get("/api/audit/logs/action-plan/consistency?from=7&to=39")));
        List<byte[]> path = proof.at("/hashes")
                .valueStream()
                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                .toList();
        assertThat(Proofs.continues(
                        7,
                        pair.plan.log(PLAN).tree(7).root(),
                        39,
                        pair.plan.log(PLAN).tree(39).root(),
                        path))
                .isTrue();
        for (String wrong : List.of("from=0&to=7", "from=8&to=7", "from=7&to=41")) {
            assertThat(pair.money
                            .get("/api/audit/logs/action-plan/consistency?" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    @Order(1)
    void thePageShowsWhatIsSignedAndByWhom() throws Exception {
        String page = text(pair.money.get("/audit/log"));
        assertThat(page)
                .contains("The first 270 entries")
                .contains("The first 40 entries")
                .contains(pair.money.key().text())
                .doesNotContain("Not yet")
                .doesNotContain("What contradicts it");
    }

    @Test
    @Order(1)
    void anExportIsVerifiedOfflineAndIsTheSameEachTime() throws Exception {
        Path ofMoney = folder.resolve("money.zip");
        Path ofPlan = folder.resolve("plan.zip");
        HttpResponse<byte[]> export = pair.money.get("/api/audit/export?service=budget&to=200");
        assertThat(export.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(export.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("budget-audit-log-"));
        Files.write(ofMoney, export.body());
        Files.write(ofPlan, pair.plan.get("/api/audit/export?service=budget").body());
        assertThat(pair.money.get("/api/audit/export?service=budget&to=200").body())
                .isEqualTo(export.body());
        String key = pair.money.key().text();
        String witness = pair.plan.key().text();
        for (Path file : List.of(ofMoney, ofPlan)) {
            assertThat(AuditVerify.run(
                            List.of(
                                    file.toString(),
                                    "--key",
                                    key,
                                    "--witness",
                                    witness,
                                    "--against",
                                    ofPlan.toString()),
                            new ByteArrayOutputStream()))
                    .isZero();
        }
        assertThat(pair.money.get("/api/audit/export?service=budget&to=270").statusCode())
                .isEqualTo(404);
        assertThat(pair.money.get("/api/audit/export?service=other").statusCode())
                .isEqualTo(404);
    }

    /** A client that nobody here wrote, over the tiles of both services. */
    @Test
    @Order(1)
    void gosOwnLibraryForLogsVerifiesBothLogsOverHttp() throws Exception {
        Optional<Path> go = GoClient.command();
        assumeTrue(
                go.isPresent(),
                "Go is not installed: apt-get install golang-go golang-golang-x-mod-dev, and this test checks the logs with it");
        for (Service service : pair.services()) {
            for (Service log : pair.services()) {
                Service witness = log == pair.plan ? pair.money : pair.plan;
                String key = Base64.getEncoder().encodeToString(witness.key().publicKey());
                assertThat(GoClient.run(
                                go.get(),
                                folder,
                                service.url() + "/tlog/" + log.stream,
                                log.key().text(),
                                witness.key().name(),
                                key))
                        .isEqualTo("0 verified "
                                + pair.history(log.stream).all().size() + " entries of ledger.example/" + log.stream);
            }
        }
    }

    @Test
    @Order(2)
    void aCheckpointFollowsGrowthAlsoAfterARestart() throws Exception {
        pair.money.restart();
        pair.publish(MONEY, 1);
        pair.publish(PLAN, 1);
        pair.awaitCosigned(MONEY);
        pair.awaitCosigned(PLAN);
        assertThat(pair.money.bean(Evidence.class).contradictions()).isEmpty();
        assertThat(pair.plan.bean(Evidence.class).contradictions()).isEmpty();
    }

    @Test
    @Order(3)
    void aNewKeyIsBelievedBecauseTheOldOneVouchesForIt() throws Exception {
        VerifierKey old = pair.money.key();
        Path key = pair.keyFolder.resolve("budget.key");
        Files.move(key, pair.keyFolder.resolve("budget.key.previous"));
        pair.money.restart();
        VerifierKey renewed = pair.money.key();
        assertThat(renewed).isNotEqualTo(old);
        pair.publish(MONEY, 1);
        pair.publish(PLAN, 1);
        pair.awaitCosigned(MONEY);
        pair.awaitCosigned(PLAN);
        assertThat(pair.plan.latest(MONEY).signedBy(List.of(old, renewed))).containsExactlyInAnyOrder(old, renewed);
        Files.delete(pair.keyFolder.resolve("budget.key.previous"));
        pair.money.restart();
        pair.publish(MONEY, 1);
        pair.awaitCosigned(MONEY);
        assertThat(pair.plan.latest(MONEY).signedBy(List.of(old, renewed))).containsExactly(renewed);
    }

    /** The plan service's copy is altered as only somebody with its database could; what it computes is contradicted by what was signed. */
    @Test
    @Order(4)
    void anotherRootIsNotCosignedAndIsToldWithinAMinute() throws Exception {
        long before = pair.history(MONEY).all().size();
        pair.plan.sql(ALTERATION);
        pair.publish(MONEY, 1);
        await().atMost(PATIENCE)
                .until(() -> !pair.plan.bean(Evidence.class).contradictions().isEmpty());
        Evidence.Contradiction found =
                pair.plan.bean(Evidence.class).contradictions().getFirst();
        assertThat(found.service()).isEqualTo(MONEY);
        assertThat(found.size()).isEqualTo(before + 1);
        assertThat(found.kind()).isEqualTo(Watch.OTHER_ROOT);
        assertThat(Arrays.equals(found.claimed(), found.computed())).isFalse();
        assertThat(pair.plan.latest(MONEY).signatures()).hasSize(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        pair.plan.bean(Contradictions.class).told())
                .singleElement()
                .asString()
                .contains("budget"));
    }

    /** The same in the service's own database: it does not sign what is no continuation of what it signed. */
    @Test
    @Order(5)
    void aServiceDoesNotSignALogOfItsOwnThatWasAltered() {
        long before = Checkpoint.parse(pair.money.latest(MONEY).text()).size();
        pair.money.sql(ALTERATION);
        pair.publish(MONEY, 1);
        await().atMost(PATIENCE).until(() -> pair.money.bean(Evidence.class).contradictions().stream()
                .anyMatch(found -> found.service().equals(MONEY) && found.kind().equals(Watch.NOT_CONTINUED)));
        assertThat(pair.money.log(MONEY).size()).isEqualTo(before + 1);
        assertThat(Checkpoint.parse(pair.money.latest(MONEY).text()).size()).isEqualTo(before);
    }

    /** Last, when both have found something. */
    @Test
    @Order(6)
    void thePageShowsWhatContradicts() throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(pair.money.get("/audit/log")))
                .contains("What contradicts it")
                .contains("The log no longer begins with what was signed"));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
