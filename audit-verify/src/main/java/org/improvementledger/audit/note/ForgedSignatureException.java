package org.improvementledger.audit.note;

/** A signature that names a key is not of that key: the note is refused whole. */
public final class ForgedSignatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForgedSignatureException(VerifierKey key) {
        super("A signature that names " + key.name() + " is not of that key.");
    }
}
