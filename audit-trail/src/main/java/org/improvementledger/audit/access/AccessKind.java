package org.improvementledger.audit.access;

import org.improvementledger.events.Coded;

/** What somebody did to the record who changed nothing. */
public enum AccessKind implements Coded {
    SEARCHED("Searched"),
    VIEWED("Viewed"),
    EXPORTED("Exported");

    private final String word;

    AccessKind(String word) {
        this.word = word;
    }

    /** As it is shown. */
    public String word() {
        return word;
    }
}
