package org.improvementledger.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.Tree;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.log.stored.LogAccumulator;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.log.web.LogExport;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.audit.verify.AuditVerify;
import org.improvementledger.chassis.projection.Accumulator;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the audit log costs: to append, to keep, to prove, to take away and to check; beside each, bare SHA-256 over the same bytes. */
final class AuditLogs {

    private static final int BATCH = 4_000;
    private static final int AGGREGATES = 20_000;
    private static final int PROOFS = 2_000;
    private static final int LIVE_BATCHES = 300;
    private static final int SMALL_HEAP_MEGABYTES = 64;
    private static final int ROUNDS = 3;
    private static final Instant TIME = Instant.parse("2019-04-01T09:00:00.000001Z");

    private final Servers servers;
    private final TreeHasher hasher = new TreeHasher();

    AuditLogs(Servers servers) {
        this.servers = servers;
    }

    void measure(Results results, int entries) throws Exception {
        try (Connection connection = servers.connect()) {
            StoredLog log = new StoredLog(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), "budget", "measured");
            connection.setAutoCommit(false);
            create(connection);
            appends(results, connection, entries);
            connection.setAutoCommit(true);
            proofs(results, log, entries);
            exported(results, log, entries);
            connection.setAutoCommit(false);
            live(results, connection, entries);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA measured");
            for (String definition : new LogAccumulator().definition("measured")) {
                statement.execute(definition);
            }
            statement.execute("CREATE TABLE measured.entry (position bigint PRIMARY KEY, event_id uuid, type text,"
                    + " revision text, subject uuid, sequence bigint, actor text, capacity text, correlation text,"
                    + " causation text, recorded_at timestamptz, payload bytea, recorded_hash bytea)");
        }
        connection.commit();
    }

    /** One of a thing that has a twenty-thousandth of the history; about as long as a line of spend. */
    private static PublishedEvent event(long position) {
        byte[] payload = ("{\"spendId\":\"" + new UUID(3, position) + "\",\"budgetId\":\"" + new UUID(4, position % 40)
                        + "\",\"reference\":\"AP-" + position
                        + "\",\"supplier\":\"Supplier " + position % 97
                        + "\",\"purpose\":\"Training in direct work for social workers, cohort " + position
                        + "\",\"netAmount\":{\"amount\":\"" + position % 10_000
                        + ".00\",\"currency\":\"GBP\"},\"incurredOn\":\"2019-04-01\",\"period\":\"2019-04\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new PublishedEvent(
                "budget",
                position,
                new UUID(1, position),
                "budget.spend-recorded",
                "1",
                new UUID(2, position % AGGREGATES),
                position / AGGREGATES,
                "finance-officer",
                null,
                "correlation-" + position,
                null,
                TIME.plusMillis(position),
                payload,
                (type, revision, bytes) -> payload);
    }

    private static List<PublishedEvent> events(long from, int count) {
        List<PublishedEvent> events = new ArrayList<>(count);
        for (long position = from; position < from + count; position++) {
            events.add(event(position));
        }
        return events;
    }

    private static byte[] entry(TreeHasher hasher, PublishedEvent event) {
        return new Leaf(
                        event.stream(),
                        event.position(),
                        event.eventId(),
                        event.type(),
                        event.revision(),
                        event.subject(),
                        event.sequence(),
                        event.actor(),
                        event.capacity(),
                        event.correlation(),
                        event.causation(),
                        event.recordedAt(),
                        hasher.plain(event.payloadBytes()))
                .entry();
    }

    private void appends(Results results, Connection connection, int entries) throws SQLException, IOException {
        Accumulator.Growing log = new LogAccumulator().in("measured", connection);
        log.load();
        TreeEdge memory = new TreeEdge();
        long hashing = 0;
        long building = 0;
        long storing = 0;
        for (int from = 0; from < entries; from += BATCH) {
            List<PublishedEvent> events = events(from, Math.min(BATCH, entries - from));
            List<byte[]> canonical =
                    events.stream().map(event -> entry(hasher, event)).toList();
            long begun = System.nanoTime();
            for (int index = 0; index < events.size(); index++) {
                hasher.plain(events.get(index).payloadBytes());
                hasher.leaf(canonical.get(index));
            }
            hashing += System.nanoTime() - begun;
            begun = System.nanoTime();
            for (PublishedEvent event : events) {
                memory.append(hasher.leaf(entry(hasher, event)), (tile, hashes) -> {});
            }
            building += System.nanoTime() - begun;
            begun = System.nanoTime();
            log.add(events);
            connection.commit();
            storing += System.nanoTime() - begun;
            rows(connection, events);
        }
        results.section(
                "The audit log: appending",
                String.format(
                        Locale.UK,
                        "%,d entries with payloads as of a line of spend, %,d in a batch, on one thread. The tiles then take %.1f bytes an entry"
                                + " on disk; the limit is 36. The right edge beside them does not grow with the log: it takes %,d kB, most"
                                + " of it what its changes left for the next vacuum.",
                        entries,
                        BATCH,
                        bytes(connection, "tile") / (double) entries,
                        bytes(connection, "edge") / 1_000),
                "what",
                "entries a second",
                "ratio");
        double raw = Benchmarks.perSecond(entries, hashing);
        results.rate("SHA-256 of the same payloads and entries, nothing else", raw, "1.00");
        double tree = Benchmarks.perSecond(entries, building);
        results.rate("the entries' canonical JSON and the tree over them, in memory", tree, Results.ratio(tree, raw));
        double stored = Benchmarks.perSecond(entries, storing);
        results.rate(
                "**the log**: the same, tiles and right edge written and committed",
                stored,
                Results.ratio(stored, raw));
    }

    private static void rows(Connection connection, List<PublishedEvent> events) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (PublishedEvent event : events) {
            rows.append(event.position())
                    .append('\t')
                    .append(event.eventId())
                    .append('\t')
                    .append(event.type());
            rows.append("\t1\t").append(event.subject()).append('\t').append(event.sequence());
            rows.append("\tfinance-officer\t\\N\t").append(event.correlation()).append("\t\\N\t");
            rows.append(event.recordedAt())
                    .append("\t\\\\x")
                    .append(HexFormat.of().formatHex(event.payloadBytes()));
            rows.append('\n');
        }
        Servers.copying(connection)
                .copyIn(
                        "COPY measured.entry (position, event_id, type, revision, subject, sequence, actor, capacity, correlation,"
                                + " causation, recorded_at, payload) FROM STDIN",
                        new StringReader(rows.toString()));
        connection.commit();
    }

    private static long bytes(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet bytes = statement.executeQuery("SELECT pg_total_relation_size('measured." + table + "')")) {
            bytes.next();
            return bytes.getLong(1);
        }
    }

    private static void proofs(Results results, StoredLog log, int entries) {
        Random random = new Random(20180529);
        Tree tree = log.tree(entries);
        long[] inclusions = new long[PROOFS];
        long[] consistencies = new long[PROOFS];
        for (int proof = 0; proof < PROOFS; proof++) {
            long begun = System.nanoTime();
            tree.inclusion(random.nextInt(entries));
            inclusions[proof] = System.nanoTime() - begun;
            begun = System.nanoTime();
            tree.consistency(1 + random.nextInt(entries - 1));
            consistencies[proof] = System.nanoTime() - begun;
        }
        Arrays.sort(inclusions);
        Arrays.sort(consistencies);
        results.section(
                "The audit log: proofs",
                String.format(
                        Locale.UK,
                        "%,d of each, at random, out of a log of %,d entries, from the tiles in Postgres. Milliseconds.",
                        PROOFS,
                        entries),
                "what",
                "median",
                "95th",
                "99th",
                "");
        results.percentiles("that an entry is in the log", inclusions, "");
        results.percentiles("that the log only grew", consistencies, "");
    }

    private static void exported(Results results, StoredLog log, int entries) throws Exception {
        SignerKey key = SignerKey.generate("benchmark.example/budget");
        SignerKey witness = SignerKey.generate("benchmark.example/action-plan");
        Checkpoint checkpoint = new Checkpoint(key.name(), entries, log.edge().root());
        SignedNote note = new SignedNote(
                checkpoint.text(), List.of(key.sign(checkpoint.text()), witness.cosign(checkpoint, 1_700_000_000)));
        Path file = Files.createTempFile("audit-log", ".zip");
        try {
            long begun = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(file)) {
                new LogExport(log, note, List.of(), List.of(key.verifier(), witness.cosigner())).write(out);
            }
            double exporting = Benchmarks.perSecond(entries, System.nanoTime() - begun);
            List<String> arguments = List.of(
                    file.toString(),
                    "--key",
                    key.verifier().text(),
                    "--witness",
                    witness.cosigner().text());
            long verifying = Long.MAX_VALUE;
            long unpacking = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                unpacking = Math.min(unpacking, child(RawHashing.class, List.of(file.toString(), "all")));
                verifying = Math.min(verifying, child(AuditVerify.class, arguments));
            }
            results.section(
                    "The audit log: taking away and checking",
                    String.format(
                            Locale.UK,
                            "The whole log as a zip file of %,d MB; checked by `audit-verify` in a process of its own with a heap of"
                                    + " %d MB, its start included: %.1f seconds, %.2f times as long as unpacking the same file and"
                                    + " hashing what is in it takes in such a process on as many processors; the best of %d turns each.",
                            Files.size(file) / 1_000_000,
                            SMALL_HEAP_MEGABYTES,
                            verifying / 1e9,
                            verifying / (double) unpacking,
                            ROUNDS),
                    "what",
                    "entries a second",
                    "ratio");
            double bare = bare(entries);
            results.rate("SHA-256 of the same payloads and entries, one core", bare, "1.00");
            results.rate("an export, from Postgres to the file", exporting, Results.ratio(exporting, bare));
            double unpacked = Benchmarks.perSecond(entries, unpacking);
            results.rate(
                    "the file unpacked and SHA-256 over its payloads and entries, all processors",
                    unpacked,
                    Results.ratio(unpacked, bare));
            double verified = Benchmarks.perSecond(entries, verifying);
            results.rate("**the verifier**, from the file to its verdict", verified, Results.ratio(verified, bare));
        } finally {
            Files.delete(file);
        }
    }

    private static double bare(int entries) {
        TreeHasher hasher = new TreeHasher();
        List<PublishedEvent> events = events(0, BATCH);
        List<byte[]> canonical =
                events.stream().map(event -> entry(hasher, event)).toList();
        long begun = System.nanoTime();
        for (int done = 0; done < entries; done += BATCH) {
            for (int index = 0; index < BATCH; index++) {
                hasher.plain(events.get(index).payloadBytes());
                hasher.leaf(canonical.get(index));
            }
        }
        return Benchmarks.perSecond(entries, System.nanoTime() - begun);
    }

    /** How long a process with the small heap takes, from its start to its end. */
    private static long child(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + SMALL_HEAP_MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        long begun = System.nanoTime();
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + code);
        }
        return System.nanoTime() - begun;
    }

    private static void live(Results results, Connection connection, int entries) throws SQLException {
        results.section(
                "The audit log: what a live batch has to wait for it",
                "Added to the transaction of a batch, before its commit, with the log as long as it is by then. Milliseconds.",
                "what",
                "median",
                "95th",
                "99th",
                "");
        long next = entries;
        Accumulator.Growing log = new LogAccumulator().in("measured", connection);
        log.load();
        for (int batch : new int[] {1, 20, 500}) {
            long[] times = new long[LIVE_BATCHES];
            for (int turn = 0; turn < LIVE_BATCHES; turn++) {
                List<PublishedEvent> events = events(next, batch);
                long begun = System.nanoTime();
                log.add(events);
                times[turn] = System.nanoTime() - begun;
                connection.commit();
                next += batch;
            }
            Arrays.sort(times);
            results.percentiles("a batch of " + batch, times, "");
        }
    }
}
