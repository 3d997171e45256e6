package org.improvementledger.audit.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.improvementledger.audit.log.EntryBundle;
import org.improvementledger.audit.log.Leaf;
import org.improvementledger.audit.log.TreeHasher;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.verify.HonestExport.InMemory;
import org.junit.jupiter.api.Test;

/** Every way to alter an export is found, with the entry named, and no honest one is ever suspected. */
class VerificationTest {

    private static final int SIZE = 700;
    private static final int POSITION = 300;
    private static final Set<String> BESIDE = Set.of("keys", "README.txt", "checkpoint", "checkpoints");
    private static final Notes TRUSTED =
            new Notes(List.of(HonestExport.LOG.verifier()), List.of(HonestExport.WITNESS.cosigner()));

    private final HonestExport honest = new HonestExport(new Random(1), SIZE);
    private final Map<String, byte[]> files = honest.files();

    private static OlderCheckpoints verify(Map<String, byte[]> files, Checkpoint... earlier) {
        InMemory export = new InMemory(files);
        Checkpoint checkpoint = TRUSTED.ofExport(files.get("checkpoint"));
        OlderCheckpoints older = OlderCheckpoints.read(files.get("checkpoints"), checkpoint, TRUSTED);
        List<Checkpoint> before = new ArrayList<>(List.of(earlier));
        before.addAll(older.checkpoints());
        new Verification(export, checkpoint, before, done -> {}).run();
        return older;
    }

    private void found(String words, Checkpoint... earlier) {
        assertThatThrownBy(() -> verify(files, earlier))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining(words);
    }

    private void flip(String path, int index) {
        byte[] bytes = files.get(path).clone();
        bytes[index] ^= 1;
        files.put(path, bytes);
    }

    private List<byte[]> entries() {
        return new ArrayList<>(EntryBundle.read(files.get("tile/entries/001")));
    }

    private List<byte[]> payloads() {
        return new ArrayList<>(PayloadBundle.read(files.get("payload/001")));
    }

    private void put(List<byte[]> entries, List<byte[]> payloads) {
        files.put("tile/entries/001", EntryBundle.write(entries));
        files.put("payload/001", PayloadBundle.write(payloads));
    }

    @Test
    void anHonestExportIsVerifiedWithItsEarlierCheckpoints() {
        Checkpoint half = new HonestExport(new Random(1), SIZE).checkpoint();
        verify(files, half, prefix(1), prefix(256), prefix(257), prefix(POSITION));
    }

    /** The checkpoint that the same history had at an earlier size. */
    private Checkpoint prefix(int size) {
        HonestExport shorter = new HonestExport(new Random(1), SIZE);
        shorter.leaves.subList(size, SIZE).clear();
        return shorter.checkpoint();
    }

    @Test
    void aByteOfAPayloadIsFound() {
        List<byte[]> payloads = payloads();
        byte[] altered = payloads.get(POSITION - 256).clone();
        altered[3] ^= 1;
        payloads.set(POSITION - 256, altered);
        put(entries(), payloads);
        found("The payload at position 300 ");
    }

    @Test
    void aByteOfAnAttributeIsFound() {
        List<byte[]> entries = entries();
        String altered = new String(entries.get(POSITION - 256), StandardCharsets.UTF_8)
                .replace("\"actor\":\"finance-officer\"", "\"actor\":\"finance-0fficer\"");
        entries.set(POSITION - 256, altered.getBytes(StandardCharsets.UTF_8));
        put(entries, payloads());
        found("Position 300 does not have the hash");
    }

    @Test
    void aPayloadAndItsHashAlteredTogetherAreFound() {
        List<byte[]> entries = entries();
        List<byte[]> payloads = payloads();
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        payloads.set(POSITION - 256, payload);
        entries.set(POSITION - 256, with(honest.leaves.get(POSITION), payload).entry());
        put(entries, payloads);
        found("Position 300 does not have the hash");
    }

    private static Leaf with(Leaf leaf, byte[] payload) {
        return leaf.withDataHash(new TreeHasher().plain(payload));
    }

    @Test
    void aByteOfATileIsFoundAtEveryLevel() {
        flip("tile/0/001", 32 * (POSITION - 256));
        found("Position 300 does not have the hash");
        files.put("tile/0/001", honest.files().get("tile/0/001"));
        flip("tile/1/000.p/2", 40);
        found("tile/1/000.p/2");
    }

    @Test
    void anEntryRemovedInsertedOrSwappedIsFound() {
        List<byte[]> entries = entries();
        List<byte[]> payloads = payloads();
        entries.remove(POSITION - 256);
        payloads.remove(POSITION - 256);
        put(entries, payloads);
        found("At position 300 is the entry of position 301");
        files.putAll(honest.files());
        entries = entries();
        payloads = payloads();
        entries.add(POSITION - 256, entries.get(0));
        payloads.add(POSITION - 256, payloads.get(0));
        put(entries, payloads);
        found("At position 300 is the entry of position 256");
        files.putAll(honest.files());
        entries = entries();
        payloads = payloads();
        Collections.swap(entries, POSITION - 256, POSITION - 255);
        Collections.swap(payloads, POSITION - 256, POSITION - 255);
        put(entries, payloads);
        found("At position 300 is the entry of position 301");
    }

    @Test
    void whatIsMissingOrTooMuchIsFound() {
        for (String name : honest.files().keySet()) {
            if (!BESIDE.contains(name)) {
                files.remove(name);
                assertThatThrownBy(() -> verify(files)).as(name).isInstanceOf(Tampered.class);
                files.putAll(honest.files());
            }
        }
        files.put("tile/entries/003", new byte[0]);
        found("tile/entries/003");
    }

    @Test
    void aLogCutShortIsFoundByWhoKnowsALaterCheckpoint() {
        HonestExport cut = new HonestExport(new Random(1), SIZE);
        Checkpoint later = cut.checkpoint();
        cut.leaves.subList(POSITION, SIZE).clear();
        cut.payloads.subList(POSITION, SIZE).clear();
        files.clear();
        files.putAll(cut.files());
        verify(files);
        found("position 300 is missing", later);
    }

    @Test
    void aLogRewrittenAndSignedAgainIsFoundByItsEarlierCheckpointAndByTheMissingCosignature() {
        Checkpoint before = honest.checkpoint();
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        honest.payloads.set(POSITION, payload);
        honest.leaves.set(POSITION, with(honest.leaves.get(POSITION), payload));
        files.putAll(honest.files(false));
        found("not cosigned by ledger.example/action-plan");
        files.putAll(honest.files(true));
        found("an entry before position 700 was altered", before);
        found("an entry before position 301 was altered", prefix(POSITION + 1));
        verify(files, prefix(POSITION));
        Map<String, byte[]> unaltered = new HonestExport(new Random(1), SIZE).files();
        assertThatThrownBy(() ->
                        Verification.compare(new InMemory(files), honest.checkpoint(), new InMemory(unaltered), before))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining("different entries at position 300");
    }

    @Test
    void twoExportsOfOneHistoryAgreeAsFarAsBothGo() {
        HonestExport shorter = new HonestExport(new Random(1), SIZE);
        shorter.leaves.subList(POSITION, SIZE).clear();
        shorter.payloads.subList(POSITION, SIZE).clear();
        assertThatCode(() -> Verification.compare(
                        new InMemory(files), honest.checkpoint(), new InMemory(shorter.files()), shorter.checkpoint()))
                .doesNotThrowAnyException();
    }

    @Test
    void aSequenceThatDoesNotCountAndATimeThatGoesBackAreFound() {
        Leaf leaf = honest.leaves.get(POSITION);
        honest.leaves.set(
                POSITION,
                new Leaf(
                        "budget",
                        POSITION,
                        leaf.id(),
                        leaf.type(),
                        "1",
                        leaf.subject(),
                        leaf.sequence() + 1,
                        "a",
                        null,
                        "c",
                        null,
                        leaf.time(),
                        leaf.dataHash()));
        files.putAll(honest.files());
        found("Position 300 is event " + (leaf.sequence() + 1));
        honest.leaves.set(
                POSITION,
                new Leaf(
                        "budget",
                        POSITION,
                        leaf.id(),
                        leaf.type(),
                        "1",
                        leaf.subject(),
                        leaf.sequence(),
                        "a",
                        null,
                        "c",
                        null,
                        leaf.time().minus(Duration.ofDays(1)),
                        leaf.dataHash()));
        files.putAll(honest.files());
        found("Position 300 was recorded before");
    }

    @Test
    void anEventOfAnotherServiceIsFound() {
        Leaf leaf = honest.leaves.get(POSITION);
        honest.leaves.set(
                POSITION,
                new Leaf(
                        "action-plan",
                        POSITION,
                        leaf.id(),
                        leaf.type(),
                        "1",
                        leaf.subject(),
                        leaf.sequence(),
                        "a",
                        null,
                        "c",
                        null,
                        leaf.time(),
                        leaf.dataHash()));
        files.putAll(honest.files());
        found("Position 300 is an event of action-plan");
    }

    @Test
    void aCheckpointThatIsNotTheLogsIsFound() {
        Checkpoint checkpoint = honest.checkpoint();
        Checkpoint longer = new Checkpoint(checkpoint.origin(), SIZE + 1, checkpoint.root());
        SignedNote forged = new SignedNote(
                longer.text(),
                SignedNote.parse(new String(files.get("checkpoint"), StandardCharsets.UTF_8))
                        .signatures());
        files.put("checkpoint", forged.note().getBytes(StandardCharsets.UTF_8));
        found("forged signature");
        SignedNote byTheWitness =
                new SignedNote(checkpoint.text(), List.of(HonestExport.WITNESS.sign(checkpoint.text())));
        files.put("checkpoint", byTheWitness.note().getBytes(StandardCharsets.UTF_8));
        found("not signed by any key");
        Checkpoint other = new Checkpoint("ledger.example/other", SIZE, checkpoint.root());
        files.put(
                "checkpoint",
                new SignedNote(other.text(), List.of(HonestExport.LOG.sign(other.text())))
                        .note()
                        .getBytes(StandardCharsets.UTF_8));
        found("which none of the keys given is of");
        Checkpoint otherRoot = new Checkpoint(checkpoint.origin(), SIZE, new byte[32]);
        files.put(
                "checkpoint",
                new SignedNote(
                                otherRoot.text(),
                                List.of(
                                        HonestExport.LOG.sign(otherRoot.text()),
                                        HonestExport.WITNESS.cosign(otherRoot, 1)))
                        .note()
                        .getBytes(StandardCharsets.UTF_8));
        found("the log was rewritten");
    }

    @Test
    void tenThousandHonestHistoriesRaiseNoAlarm() {
        new Random().longs(10_000).parallel().forEach(seed -> {
            Random random = new Random(seed);
            int size = random.nextInt(100) == 0 ? random.nextInt(300) : random.nextInt(5);
            Map<String, byte[]> exported = new HonestExport(random, size).files();
            assertThatCode(() -> verify(exported)).as("history of seed " + seed).doesNotThrowAnyException();
        });
    }

    @Test
    void anyByteOfAnyFileIsFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        HonestExport small = new HonestExport(random, 300);
        List<String> names = small.files().keySet().stream()
                .filter(name -> !BESIDE.contains(name) || name.equals("checkpoint"))
                .toList();
        Map<String, byte[]> unaltered = small.files();
        for (int mutation = 0; mutation < 300; mutation++) {
            Map<String, byte[]> altered = new HashMap<>(unaltered);
            String name = names.get(random.nextInt(names.size()));
            byte[] bytes = altered.get(name).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            altered.put(name, bytes);
            assertThatThrownBy(() -> verify(altered))
                    .as("a bit of " + name + ", mutation " + mutation + " of seed " + seed)
                    .isInstanceOf(Tampered.class);
        }
    }
}
