package org.improvementledger.audit.witness;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.TreeEdge;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.NoteSignature;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.audit.note.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what was signed with what this service computes, and keeps what contradicts it. Has no thread and no Kafka of its own. */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** The root that was signed is not the one that this service computed. */
    static final String OTHER_ROOT = "other-root";

    /** Two roots were signed for one size. */
    static final String FORK = "fork";

    /** This service's own log is not a continuation of what it signed last. */
    static final String NOT_CONTINUED = "not-continued";

    private static final byte[] NOTHING = new byte[0];

    private final Evidence evidence;
    private final Keyring keyring;

    Watch(Evidence evidence, Keyring keyring) {
        this.evidence = evidence;
        this.keyring = keyring;
    }

    /** The next checkpoint of an own log, where it has grown and continues the last one; kept only by {@link #keep}. */
    Optional<Checkpoint> next(StoredLog log, String origin) {
        TreeEdge edge = log.edge();
        Optional<SignedNote> last = evidence.latest(log.service(), Long.MAX_VALUE);
        Checkpoint before = last.map(note -> Checkpoint.parse(note.text())).orElse(null);
        if (edge.size() == 0 || (before != null && edge.size() < before.size())) {
            return Optional.empty();
        }
        Checkpoint next = new Checkpoint(origin, edge.size(), edge.root());
        if (before == null) {
            return Optional.of(next);
        }
        byte[] computed = before.size() == next.size() ? next.root() : root(log, before.size());
        if (!Arrays.equals(computed, before.root())) {
            contradicted(log.service(), before, NOT_CONTINUED, computed, last.get());
            return Optional.empty();
        }
        return next.size() > before.size() ? Optional.of(next) : Optional.empty();
    }

    /**
     * A note that a log's keys have signed: keeps it, and every cosignature on it that is of a key believed.
     *
     * @throws org.improvementledger.audit.note.ForgedSignatureException where a signature is not of the key it names
     */
    void received(String service, Checkpoint checkpoint, SignedNote note, List<String> services) {
        List<VerifierKey> keys = keyring.of(service);
        if (note.signedBy(keys).isEmpty()) {
            LOG.warn("A checkpoint of {} with {} entries is signed by no key believed", service, checkpoint.size());
            keyring.refuse();
            return;
        }
        keep(service, checkpoint, new SignedNote(note.text(), of(note, keys)));
        for (String witness : services) {
            List<VerifierKey> cosigners = keyring.cosignersOf(witness);
            note.signedBy(cosigners);
            of(note, cosigners).forEach(line -> evidence.keepCosignature(service, checkpoint, line));
        }
    }

    private static List<NoteSignature> of(SignedNote note, List<VerifierKey> keys) {
        return note.signatures().stream()
                .filter(signature -> keys.stream().anyMatch(signature::names))
                .toList();
    }

    void keep(String service, Checkpoint checkpoint, SignedNote signed) {
        if (!evidence.keep(service, checkpoint, signed)) {
            return;
        }
        for (byte[] root : evidence.roots(service, checkpoint.size())) {
            if (!Arrays.equals(root, checkpoint.root())) {
                contradicted(service, checkpoint, FORK, root, signed);
            }
        }
    }

    /** The cosignature of a checkpoint, where this service computed the same root for its size. */
    Optional<NoteSignature> cosign(StoredLog log, SignedNote note, SignerKey key, long time) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        byte[] computed = root(log, checkpoint.size());
        if (!Arrays.equals(computed, checkpoint.root())) {
            contradicted(log.service(), checkpoint, OTHER_ROOT, computed, note);
            return Optional.empty();
        }
        return Optional.of(key.cosign(checkpoint, time));
    }

    /** Nothing where the tiles of the size are not there any more: that contradicts as much as another root. */
    private static byte[] root(StoredLog log, long size) {
        try {
            return log.tree(size).root();
        } catch (MissingTileException gone) {
            return NOTHING;
        }
    }

    private void contradicted(String service, Checkpoint claimed, String kind, byte[] computed, SignedNote note) {
        if (evidence.keepContradiction(service, claimed, kind, computed, note.note())) {
            LOG.error(
                    "The log of {} contradicts itself at {} entries ({}): signed {}, computed {}",
                    service,
                    claimed.size(),
                    kind,
                    HexFormat.of().formatHex(claimed.root()),
                    HexFormat.of().formatHex(computed));
        }
    }
}
