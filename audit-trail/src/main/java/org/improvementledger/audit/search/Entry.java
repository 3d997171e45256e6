package org.improvementledger.audit.search;

/** An entry of the audit trail: one event of one service. */
public record Entry(String service, EntryRow row) {

    public long position() {
        return row.position();
    }
}
