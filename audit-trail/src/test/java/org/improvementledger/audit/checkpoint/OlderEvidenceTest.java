package org.improvementledger.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.improvementledger.audit.checkpoint.Evidence.Contradiction;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.NoteSignature;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Which of the checkpoints that were signed before go with an export: few of many, those that say most. */
class OlderEvidenceTest {

    private static final String SERVICE = "budget";
    private static final SignerKey LOG = SignerKey.generate("ledger.example/budget");
    private static final SignerKey WITNESS = SignerKey.generate("ledger.example/action-plan");
    private static final byte[] ROOT = new byte[32];
    private static final byte[] OTHER_ROOT = {
        1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private final Evidence evidence = new Evidence(JdbcClient.create(database()));

    private static SingleConnectionDataSource database() {
        SharedServers.Database made = SharedServers.newDatabase();
        Flyway.configure()
                .dataSource(made.url(), made.owner(), made.ownerPassword())
                .defaultSchema("public")
                .placeholders(Map.of("service_role", made.serviceRole()))
                .load()
                .migrate();
        return new SingleConnectionDataSource(made.url(), made.serviceRole(), made.servicePassword(), true);
    }

    private static Checkpoint checkpoint(long size, byte[] root) {
        return new Checkpoint(LOG.name(), size, root);
    }

    private void keep(Checkpoint checkpoint, boolean cosigned) {
        evidence.keep(SERVICE, checkpoint, new SignedNote(checkpoint.text(), List.of(LOG.sign(checkpoint.text()))));
        if (cosigned) {
            NoteSignature cosignature = WITNESS.cosign(checkpoint, 1_700_000_000);
            evidence.keepCosignature(SERVICE, checkpoint, cosignature);
        }
    }

    private List<Checkpoint> before(long size) {
        return evidence.before(SERVICE, checkpoint(size, ROOT)).stream()
                .map(note -> Checkpoint.parse(note.text()))
                .toList();
    }

    @Test
    void ofAShortLogAllGoWithTheirCosignatures() {
        LongStream.rangeClosed(1, 1_000)
                .filter(size -> size % 100 == 0)
                .forEach(size -> keep(checkpoint(size, ROOT), size != 300));
        List<SignedNote> notes = evidence.before(SERVICE, checkpoint(1_000, ROOT));
        assertThat(notes)
                .extracting(note -> Checkpoint.parse(note.text()).size())
                .containsExactly(100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L, 900L);
        assertThat(notes).extracting(note -> note.signatures().size()).containsExactly(2, 2, 1, 2, 2, 2, 2, 2, 2);
        assertThat(before(100)).isEmpty();
    }

    @Test
    void ofALongLogGoesOneOfEachThousandthPartTheLatestThatWasCosigned() {
        long newest = 2_500;
        Map<Long, Long> cosigned = new TreeMap<>();
        Map<Long, Long> latest = new TreeMap<>();
        for (long size = 2; size < newest; size += 2) {
            boolean both = size % 5 == 0;
            keep(checkpoint(size, ROOT), both);
            latest.put(size / 3, size);
            if (both) {
                cosigned.put(size / 3, size);
            }
        }
        Map<Long, Long> expected = new TreeMap<>(latest);
        expected.putAll(cosigned);
        assertThat(before(newest)).extracting(Checkpoint::size).containsExactlyElementsOf(expected.values());
    }

    @Test
    void whatContradictsGoesBeforeTheOthersUntilThatIsAnswered() {
        keep(checkpoint(40, ROOT), true);
        keep(checkpoint(41, ROOT), true);
        keep(checkpoint(5_000, ROOT), true);
        Checkpoint forged = checkpoint(40, OTHER_ROOT);
        keep(forged, false);
        evidence.keepContradiction(SERVICE, forged, "fork", ROOT, "a note");
        // What was found in the own tables says nothing against what was signed.
        evidence.keepContradiction(SERVICE, checkpoint(5_000, ROOT), "stored-root", OTHER_ROOT, "a sentence");
        assertThat(before(10_000)).containsExactly(forged, checkpoint(5_000, ROOT));
        assertThat(before(40)).as("of the same size").containsExactly(forged);
        for (Contradiction found : evidence.contradictions()) {
            evidence.answer(found, "recovered");
        }
        assertThat(before(10_000)).containsExactly(checkpoint(41, ROOT), checkpoint(5_000, ROOT));
        assertThat(before(40)).isEmpty();
    }
}
