package org.improvementledger.audit.check;

/**
 * Something stored that is not what was recorded.
 *
 * @param kind {@link #ENTRY}, {@link #EVENT}, {@link #TILE}, {@link #SIZE} or {@link #ROOT}
 * @param size how many entries it takes to come upon it: one more than the first position concerned
 * @param claimed what the log, or who signed, says; empty where it says nothing
 * @param computed what the stored rows give; empty where they are missing
 * @param said a sentence that names the position
 */
record Finding(String kind, long size, byte[] claimed, byte[] computed, String said) {

    /** A row of the trail that people search. */
    static final String ENTRY = "stored-entry";

    /** A row of the service's own event store. */
    static final String EVENT = "stored-event";

    /** A tile of hashes. */
    static final String TILE = "stored-tile";

    /** The log has fewer entries than events were applied. */
    static final String SIZE = "stored-size";

    /** The tiles as a whole: they are not what was signed. */
    static final String ROOT = "stored-root";

    static final byte[] NOTHING = {};
}
