package org.improvementledger.audit.verify;

/** What was found to be wrong. */
final class Tampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what a whole sentence that names the first entry, tile or note that is wrong */
    Tampered(String what) {
        super(what);
    }
}
