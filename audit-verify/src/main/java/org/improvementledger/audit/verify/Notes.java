package org.improvementledger.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.ForgedSignatureException;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;

/**
 * Whom the verifier believes.
 *
 * @param logKeys keys of which one must have signed a checkpoint; where there are none, no signature is asked for
 * @param witnessKeys keys of which each must have cosigned the export's checkpoint
 */
record Notes(List<VerifierKey> logKeys, List<VerifierKey> witnessKeys) {

    /** The checkpoint of an export, after its signatures were checked. */
    Checkpoint ofExport(byte[] note) {
        SignedNote signed = parse(note, "The export's checkpoint");
        Checkpoint checkpoint = signedByLog(signed, "The export's checkpoint");
        for (VerifierKey witness : witnessKeys) {
            if (signers(signed, List.of(witness), "The export's checkpoint").isEmpty()) {
                throw new Tampered("The export's checkpoint of " + checkpoint.size() + " entries is not cosigned by "
                        + witness.name() + ": it has seen another history, or none yet of this size.");
            }
        }
        return checkpoint;
    }

    /** An older checkpoint that somebody kept. */
    Checkpoint ofEarlier(byte[] note) {
        return signedByLog(parse(note, "The earlier checkpoint"), "The earlier checkpoint");
    }

    /** @throws Tampered where a signature names one of the log's keys and is not of it */
    boolean isSignedByLog(SignedNote note, String what) {
        return logKeys.isEmpty() || !signers(note, logKeys, what).isEmpty();
    }

    /** @throws Tampered where a cosignature names one of the witnesses' keys and is not of it */
    boolean isCosignedByEveryWitness(SignedNote note, String what) {
        return signers(note, witnessKeys, what).containsAll(witnessKeys);
    }

    private Checkpoint signedByLog(SignedNote signed, String what) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(signed.text());
        } catch (IllegalArgumentException notOne) {
            throw new Tampered(what + " is not a checkpoint.");
        }
        if (!logKeys.isEmpty()) {
            if (logKeys.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
                throw new Tampered(what + " is of " + checkpoint.origin() + ", which none of the keys given is of.");
            }
            if (signers(signed, logKeys, what).isEmpty()) {
                throw new Tampered(what + " is not signed by any key given.");
            }
        }
        return checkpoint;
    }

    private static List<VerifierKey> signers(SignedNote signed, List<VerifierKey> keys, String what) {
        try {
            return signed.signedBy(keys);
        } catch (ForgedSignatureException forged) {
            throw new Tampered(what + " has a forged signature. " + forged.getMessage());
        }
    }

    private static SignedNote parse(byte[] note, String what) {
        try {
            return SignedNote.parse(new String(note, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOne) {
            throw new Tampered(what + " is not a signed note.");
        }
    }
}
