package org.improvementledger.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.improvementledger.audit.witness.PairUnderTest.MONEY;
import static org.improvementledger.audit.witness.PairUnderTest.PATIENCE;
import static org.improvementledger.audit.witness.PairUnderTest.PLAN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.audit.search.PublishedHistory.Published;
import org.improvementledger.audit.verify.AuditVerify;
import org.improvementledger.chassis.projection.Rebuilds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Somebody with every right on the budget service's database alters what is stored. Each alteration is named by who checks an export, by the running service itself, and
 * by Go's library where it is installed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlteredDatabaseTest {

    private static final int ENTRIES = 600;
    private static final int EARLIER = 300;
    private static final int IN_STORE = 260;

    /** What Go's library says of a tile: it proves no entry out of one that the hashes above do not vouch for. */
    private static final String BROKEN_TILE = "downloaded inconsistent tile|invalid transparency proof";

    @TempDir
    static Path folder;

    private static PairUnderTest pair;
    private static Path earlier;

    @BeforeAll
    static void start() throws Exception {
        pair = new PairUnderTest(folder.resolve("keys"), Duration.ofMillis(200));
        pair.publish(PLAN, 3);
        pair.publish(MONEY, EARLIER);
        pair.awaitCosigned(MONEY);
        earlier = Files.write(
                folder.resolve("earlier"),
                pair.money.get("/tlog/budget/checkpoint").body());
        pair.publish(MONEY, ENTRIES - EARLIER);
        pair.awaitCosigned(PLAN);
        pair.awaitCosigned(MONEY);
        store();
        pair.money.asOwner("ALTER TABLE event_store.domain_event DISABLE TRIGGER USER");
        pair.money.sql("ALTER TABLE audit_budget.tile DISABLE TRIGGER USER");
        for (String table : List.of("entry", "tile", "edge")) {
            pair.money.sql("CREATE TABLE audit_budget.kept_" + table + " AS SELECT * FROM audit_budget." + table);
        }
    }

    /** The beginning of the service's own store, as the events would have been published from. */
    private static void store() throws Exception {
        List<String> rows = new ArrayList<>();
        for (Published event : pair.moneyHistory.all().subList(0, IN_STORE)) {
            rows.add(
                    "WITH stored AS (INSERT INTO event_store.domain_event (aggregate_id, sequence_number, aggregate_type,"
                            + " event_id, metadata, payload, payload_type, payload_revision, stored_at) VALUES ('"
                            + event.subject() + "', " + event.sequence() + ", 'Weather', '" + event.eventId()
                            + "', convert_to('{\"actor\":\"" + event.actor() + "\",\"correlation\":\"correlation-"
                            + event.position() + "\"}', 'UTF8'), convert_to('" + event.payload() + "', 'UTF8'), '"
                            + event.type() + "', '" + event.revision() + "', '') RETURNING global_index)"
                            + " INSERT INTO event_store.event_position SELECT " + event.position() + ", global_index, '"
                            + event.recordedAt() + "' FROM stored");
        }
        pair.money.asOwner(rows.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    @ParameterizedTest
    @MethodSource("org.improvementledger.audit.witness.Alteration#all")
    @Order(3)
    void isNamedByWhoChecksAnExportAndByTheServiceItself(Alteration altered) throws Exception {
        try {
            // A key would refuse a second row for a position, which is one more hurdle for who alters.
            pair.money.sql("ALTER TABLE audit_budget.entry DROP CONSTRAINT IF EXISTS entry_pkey");
            pair.money.sql(String.join("; ", altered.statements()));
            assertThat(verify("--witness", pair.plan.key().text()))
                    .startsWith("1 NOT VERIFIED.")
                    .containsPattern("[Pp]osition " + altered.position() + "\\b");
            awaitFound(altered.position() + 1);
            Optional<Path> go = GoClient.command();
            if (go.isPresent()) {
                assertThat(goClient(go.get(), unpackedExport()))
                        .startsWith("1 ")
                        .containsPattern(altered.isOfTile() ? BROKEN_TILE : "position " + altered.position() + "\\b");
                if (!altered.isOfPayload()) { // which only an export has
                    assertThat(goClient(go.get(), servedLog())).startsWith("1 ");
                }
            }
        } finally {
            restore();
        }
    }

    @Test
    @Order(1)
    void whatIsStoredAsItWasRaisesNoAlarm() throws Exception {
        assertThat(verify("--witness", pair.plan.key().text()))
                .startsWith("0 VERIFIED.")
                .containsPattern("It continues (\\d+) older checkpoints, \\1 of them cosigned by every witness");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).contains("entries=" + ENTRIES));
        for (PairUnderTest.Service service : pair.services()) {
            assertThat(service.bean(Evidence.class).contradictions()).isEmpty();
        }
        Optional<Path> go = GoClient.command();
        if (go.isPresent()) {
            assertThat(goClient(go.get(), servedLog())).startsWith("0 verified 600 entries");
            assertThat(goClient(go.get(), unpackedExport())).startsWith("0 verified 600 entries");
        }
    }

    @Test
    @Order(2)
    void aComparisonIsSignedAndHeldAgainstAnExport() throws Exception {
        Path report = compare();
        assertThat(Files.readString(report))
                .startsWith("improvement-ledger/rebuild-report/v1\nby ledger.example/budget\n")
                .contains("\nread-model audit_budget\nlog ledger.example/budget\nentries 600\n", "\nresult equal\n");
        assertThat(verify("--report", report.toString())).startsWith("0 SIGNED by ledger.example/budget");
        pair.money.sql("UPDATE audit_budget.entry SET actor = 'somebody-else' WHERE position = 599");
        assertThat(Files.readString(compare()))
                .contains("\nresult differing\n")
                .contains("\ndifference entry \"599\" from 599 \"actor\" live \"\\\"somebody-else\\\"\" rebuilt");
        restore();
    }

    @Test
    @Order(2)
    void aPayloadErasedByLawRaisesNoAlarmAndTheSameChangeWithoutAnErasureDoes() throws Exception {
        // An erasure; the note of one alone; neither.
        pair.money.asOwner(note(55), told(55), changed(55)[0], note(57), changed(57)[0], changed(59)[0]);
        try {
            awaitFound(58);
            awaitFound(60);
            // Positions are looked at in order, so a round that finds a later one has passed this one.
            assertThat(foundAt(56)).isEmpty();
        } finally {
            pair.money.asOwner(
                    changed(55)[1],
                    changed(57)[1],
                    changed(59)[1],
                    "DELETE FROM event_store.domain_event WHERE payload_type = 'budget.text-erased'");
        }
    }

    /** What was recorded, as an erasure notes it. */
    private static String note(int position) {
        return "INSERT INTO event_store.erased_payload (global_index, payload_hash)"
                + " SELECT global_index, sha256(payload) FROM event_store.domain_event WHERE event_id = '"
                + pair.moneyHistory.all().get(position).eventId() + "'";
    }

    /** The event that tells of it, whose trigger is away. */
    private static String told(int position) {
        return "INSERT INTO event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id, metadata,"
                + " payload, payload_type, payload_revision, stored_at) SELECT gen_random_uuid(), 0, 'Erasure',"
                + " gen_random_uuid(), convert_to('{}', 'UTF8'), convert_to(json_build_object('erasedEventId', event_id,"
                + " 'position', " + position + ", 'payloadHash', encode(sha256(payload), 'hex'))::text, 'UTF8'),"
                + " 'budget.text-erased', '1', '' FROM event_store.domain_event WHERE event_id = '"
                + pair.moneyHistory.all().get(position).eventId() + "'";
    }

    /** Another payload for an event of the store, and the one it has again. */
    private static String[] changed(int position) {
        Published event = pair.moneyHistory.all().get(position);
        return Stream.of("{\"note\":\"Erased by law\"}", event.payload())
                .map(payload -> "UPDATE event_store.domain_event SET payload = convert_to('" + payload
                        + "', 'UTF8') WHERE event_id = '" + event.eventId() + "'")
                .toArray(String[]::new);
    }

    private static Path compare() throws Exception {
        UUID id = UUID.randomUUID();
        Rebuilds rebuilds = pair.money.bean(Rebuilds.class);
        assertThat(rebuilds.compare(id, "audit_budget", "auditor-1")).isTrue();
        await().atMost(PATIENCE).until(() -> rebuilds.report(id).orElseThrow().finishedAt() != null);
        assertThat(rebuilds.report(id).orElseThrow().error()).isNull();
        return Files.write(
                folder.resolve(id + ".report"),
                pair.money.get("/api/audit/rebuilds/" + id + "/report").body());
    }

    /** The own store is looked through too, though no export is made of it. */
    @Test
    @Order(4)
    void aRowOfTheEventStoreIsNamedByTheServiceItself() throws Exception {
        pair.money.asOwner(
                "UPDATE event_store.domain_event SET payload = convert_to('{\"n\":0}', 'UTF8') WHERE event_id = '"
                        + pair.moneyHistory.all().get(77).eventId() + "'");
        awaitFound(78);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        new String(pair.money.get("/audit/log").body(), StandardCharsets.UTF_8))
                .contains("Position 77 of the event store is not what the log has"));
        assertThat(pair.money.bean(Contradictions.class).told()).isNotEmpty();
        assertThat(health()).contains("last=stored-event of budget at 78 entries");
        pair.money.asOwner("UPDATE event_store.domain_event SET metadata ="
                + " convert_to('{\"actor\":\"x\",\"correlation\":\"correlation-79\"}', 'UTF8') WHERE event_id = '"
                + pair.moneyHistory.all().get(79).eventId() + "'");
        awaitFound(80);
        assertThat(foundAt(79)).isEmpty();
    }

    @Test
    @Order(5)
    void aLogThatWasCutShortIsFoundByItselfAndByALaterCheckpoint() throws Exception {
        Path later = Files.write(
                folder.resolve("later"),
                pair.money.get("/tlog/budget/checkpoint").body());
        pair.money.sql("UPDATE audit_budget.edge SET hashes = substring(hashes FOR 32) WHERE level = 0");
        try {
            awaitFound(513);
            assertThat(verify("--since", later.toString()))
                    .startsWith("1 NOT VERIFIED. The log was cut short: it had 600 entries");
        } finally {
            restore();
        }
    }

    @Test
    @Order(6)
    void twoRootsForOneSizeAreKeptByBoth() throws Exception {
        Checkpoint forged = new Checkpoint("ledger.example/budget", EARLIER, new byte[TreeHasher.BYTES]);
        SignedNote note =
                new SignedNote(forged.text(), List.of(pair.money.signer().sign(forged.text())));
        try (EvidenceTopic topic = EvidenceTopic.open(pair.kafka(), (short) 1)) {
            topic.publishCheckpoint(forged, note);
        }
        for (PairUnderTest.Service service : pair.services()) {
            await().atMost(PATIENCE).until(() -> service.bean(Evidence.class).contradictions().stream()
                    .anyMatch(found -> found.kind().equals(Watch.FORK) && found.size() == EARLIER));
            assertThat(service.bean(Evidence.class).roots(MONEY, EARLIER)).hasSize(2);
            await().atMost(PATIENCE)
                    .until(() -> !service.bean(Contradictions.class).told().isEmpty());
        }
    }

    @Test
    @Order(6)
    void aNoteThatNobodyBelievedHasSignedIsCountedAndNotKept() throws Exception {
        Checkpoint forged = new Checkpoint("ledger.example/budget", EARLIER - 1, new byte[TreeHasher.BYTES]);
        SignedNote note = new SignedNote(
                forged.text(),
                List.of(SignerKey.generate("ledger.example/budget").sign(forged.text())));
        try (EvidenceTopic topic = EvidenceTopic.open(pair.kafka(), (short) 1)) {
            topic.publishCheckpoint(forged, note);
        }
        for (PairUnderTest.Service service : pair.services()) {
            await().atMost(PATIENCE).until(() -> service.bean(Keyring.class).refused() > 0);
            assertThat(service.bean(Evidence.class).roots(MONEY, EARLIER - 1))
                    .noneMatch(root -> Arrays.equals(root, forged.root()));
        }
    }

    /** With the service's own key and every right on its database: entry, tiles, checkpoints and the evidence of them are made anew. */
    @Test
    @Order(7)
    void aLogRewrittenAndSignedAgainIsFoundByItsWitnessAnEarlierCheckpointAndTheOtherCopy() throws Exception {
        pair.money.sql("UPDATE audit_budget.entry SET actor = 'somebody-else' WHERE position = 50");
        rewrite();
        assertThat(verifyUncosigned()).as("alone it cannot be told").startsWith("0 VERIFIED.");
        assertThat(verifyUncosigned("--witness", pair.plan.key().text()))
                .startsWith("1 ")
                .contains("not cosigned by");
        assertThat(verifyUncosigned("--since", earlier.toString()))
                .startsWith("1 ")
                .contains("an entry before position 300 was altered");
        Path copy = Files.write(
                folder.resolve("copy.zip"),
                pair.plan.get("/api/audit/export?service=budget").body());
        assertThat(verifyUncosigned("--against", copy.toString()))
                .startsWith("1 ")
                .contains("at position 50:");
        awaitFound(51);
    }

    private static void rewrite() throws Exception {
        TreeHasher hasher = new TreeHasher();
        TreeEdge edge = new TreeEdge();
        pair.money
                .log(MONEY)
                .entries(0, ENTRIES)
                .forEach(entry -> edge.append(
                        hasher.leaf(entry.leaf().entry()),
                        (tile, hashes) -> pair.money.sql("UPDATE audit_budget.tile SET hashes = '\\x"
                                + HexFormat.of().formatHex(hashes) + "' WHERE level = " + tile.level() + " AND index = "
                                + tile.index())));
        for (int level = 0; level < edge.levels(); level++) {
            pair.money.sql("UPDATE audit_budget.edge SET hashes = '\\x"
                    + HexFormat.of().formatHex(edge.hashes(level)) + "' WHERE level = " + level);
        }
        Checkpoint forged = new Checkpoint("ledger.example/budget", ENTRIES, edge.root());
        SignedNote note =
                new SignedNote(forged.text(), List.of(pair.money.signer().sign(forged.text())));
        pair.money.asOwner(
                "ALTER TABLE audit_evidence.cosignature DISABLE TRIGGER USER",
                "ALTER TABLE audit_evidence.checkpoint DISABLE TRIGGER USER",
                "DELETE FROM audit_evidence.cosignature WHERE service = 'budget'",
                "DELETE FROM audit_evidence.checkpoint WHERE service = 'budget'",
                "INSERT INTO audit_evidence.checkpoint (service, size, root, note) VALUES ('budget', " + ENTRIES
                        + ", '\\x" + HexFormat.of().formatHex(edge.root()) + "', '" + note.note() + "')");
    }

    /** In one transaction, so that nobody sees half of it. */
    private static void restore() {
        pair.money.sql(Stream.of("entry", "tile", "edge")
                .map(table -> "DELETE FROM audit_budget." + table + "; INSERT INTO audit_budget." + table
                        + " SELECT * FROM audit_budget.kept_" + table)
                .collect(Collectors.joining("; ")));
    }

    private static List<Evidence.Contradiction> foundAt(long size) {
        return pair.money.bean(Evidence.class).contradictions().stream()
                .filter(found -> found.service().equals(MONEY)
                        && found.size() == size
                        && found.kind().startsWith("stored-"))
                .toList();
    }

    /** By the service itself. */
    private static void awaitFound(long size) {
        await().atMost(PATIENCE).until(() -> !foundAt(size).isEmpty());
    }

    private static String health() {
        return String.valueOf(pair.money
                .bean("auditLogHealthIndicator", HealthIndicator.class)
                .health());
    }

    private static String verify(String... more) throws Exception {
        return verifyExport("/api/audit/export?service=budget", more);
    }

    private static String verifyUncosigned(String... more) throws Exception {
        return verifyExport("/api/audit/export?service=budget&uncosigned=true", more);
    }

    private static String verifyExport(String path, String... more) throws Exception {
        Path export =
                Files.write(folder.resolve("export.zip"), pair.money.get(path).body());
        List<String> arguments = new ArrayList<>(
                List.of(export.toString(), "--key", pair.money.key().text()));
        arguments.addAll(Arrays.asList(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditVerify.run(arguments, out);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static String servedLog() {
        return pair.money.url() + "/tlog/budget";
    }

    /** The export that was verified last, as a folder. */
    private static String unpackedExport() throws IOException {
        return GoClient.unpack(folder.resolve("export.zip"), folder).toString();
    }

    private static String goClient(Path go, String log) throws Exception {
        return GoClient.run(
                go,
                folder,
                log,
                pair.money.key().text(),
                pair.plan.key().name(),
                java.util.Base64.getEncoder().encodeToString(pair.plan.key().publicKey()));
    }
}
