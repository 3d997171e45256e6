package org.improvementledger.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignedNotes;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.audit.verify.HonestExport.InMemory;
import org.junit.jupiter.api.Test;

/** What an export holds of what was signed before: each is held against the tree of its size, and none is altered unseen. */
class OlderCheckpointsTest {

    private static final int SIZE = 450;
    private static final Notes TRUSTED =
            new Notes(List.of(HonestExport.LOG.verifier()), List.of(HonestExport.WITNESS.cosigner()));

    private final HonestExport honest = new HonestExport(new Random(1), SIZE);
    private final Map<String, byte[]> files = honest.files();

    private OlderCheckpoints verify() {
        Checkpoint newest = TRUSTED.ofExport(files.get("checkpoint"));
        OlderCheckpoints older = OlderCheckpoints.read(files.get("checkpoints"), newest, TRUSTED);
        new Verification(new InMemory(files), newest, older.checkpoints(), done -> {}).run();
        return older;
    }

    private List<SignedNote> notes() {
        return new ArrayList<>(SignedNotes.read(text()));
    }

    private String text() {
        return new String(files.get("checkpoints"), StandardCharsets.UTF_8);
    }

    private void put(List<SignedNote> notes) {
        files.put("checkpoints", SignedNotes.write(notes).getBytes(StandardCharsets.UTF_8));
    }

    private void found(String words) {
        assertThatThrownBy(this::verify).isInstanceOf(Tampered.class).hasMessageContaining(words);
    }

    @Test
    void eachIsHeldAgainstTheTreeOfItsSize() {
        OlderCheckpoints older = verify();
        assertThat(older.checkpoints()).extracting(Checkpoint::size).containsExactly(100L, 200L, 300L, 400L);
        assertThat(older.said())
                .isEqualTo("It continues 4 older checkpoints, 4 of them cosigned by every witness asked for.");
    }

    @Test
    void anExportOfAnEarlierVersionHasNone() {
        files.remove("checkpoints");
        assertThat(verify().said()).isEmpty();
        files.put("checkpoints", new byte[0]);
        assertThat(verify().said()).isEmpty();
    }

    @Test
    void anotherRootThatTheLogItselfSignedIsFound() {
        List<SignedNote> notes = notes();
        notes.set(2, HonestExport.signed(new Checkpoint(HonestExport.ORIGIN, 300, new byte[32]), true));
        put(notes);
        found("The first 300 entries are not those of the earlier checkpoint");
        notes = notes();
        notes.add(HonestExport.signed(new Checkpoint(HonestExport.ORIGIN, SIZE, new byte[32]), false));
        notes.remove(2);
        put(notes);
        found("The first 450 entries");
    }

    @Test
    void oneThatSaysSomethingElseUnderItsOldSignaturesIsFound() {
        List<SignedNote> notes = notes();
        notes.set(1, new SignedNote(notes.get(0).text(), notes.get(1).signatures()));
        put(notes);
        found("The older checkpoint of 100 entries has a forged signature");
    }

    @Test
    void oneOfAnotherLogOfMoreEntriesOrOutOfOrderIsFound() {
        List<SignedNote> honestly = notes();
        List<SignedNote> notes = notes();
        notes.set(0, HonestExport.signed(new Checkpoint("ledger.example/other", 100, new byte[32]), true));
        put(notes);
        found("The older checkpoint of 100 entries is of ledger.example/other");
        notes = new ArrayList<>(honestly);
        notes.add(HonestExport.signed(new Checkpoint(HonestExport.ORIGIN, SIZE + 1, new byte[32]), true));
        put(notes);
        found("The older checkpoint of 451 entries is of more than the export has");
        put(honestly.reversed());
        found("not in the order of their sizes");
        files.put("checkpoints", (SignedNotes.write(honestly) + "\n").getBytes(StandardCharsets.UTF_8));
        found("cannot be read");
    }

    @Test
    void oneThatNobodyCosignedOrThatAFormerKeySignedIsTold() {
        List<SignedNote> notes = notes();
        Checkpoint second = Checkpoint.parse(notes.get(1).text());
        notes.set(1, HonestExport.signed(second, false));
        Checkpoint third = Checkpoint.parse(notes.get(2).text());
        SignerKey former = SignerKey.generate(HonestExport.ORIGIN);
        notes.set(
                2,
                new SignedNote(
                        third.text(),
                        List.of(former.sign(third.text()), HonestExport.WITNESS.cosign(third, 1_700_000_000))));
        put(notes);
        assertThat(verify().said())
                .isEqualTo(
                        "It continues 4 older checkpoints, 3 of them cosigned by every witness asked for. 1 are signed by"
                                + " no key given, the first with 300 entries: after a change of keys give the former one with --key"
                                + " too.");
    }

    @Test
    void noBitOfThemIsAlteredUnseen() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] unaltered = files.get("checkpoints");
        String said = verify().said();
        for (int mutation = 0; mutation < 150; mutation++) {
            byte[] altered = unaltered.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            files.put("checkpoints", altered);
            assertThat(saidOrFound())
                    .as("mutation " + mutation + " of seed " + seed)
                    .isNotEqualTo(said);
        }
    }

    private String saidOrFound() {
        try {
            return verify().said();
        } catch (Tampered tampered) {
            return "found";
        }
    }
}
