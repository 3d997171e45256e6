package org.improvementledger.chassis.projection;

/** A rebuild has put another schema in the place of the one being written to; nothing was committed, and the line begins again from what is stored now. */
final class SchemaReplacedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaReplacedException(String message) {
        super(message);
    }
}
