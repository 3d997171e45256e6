package org.improvementledger.actionplan.measure;

import org.improvementledger.events.Coded;

/** What a measure's latest reading says beside the ones before it. */
public enum Signal implements Coded {
    /** Fewer than {@link ProcessBehaviour#FEWEST} readings: any line could be drawn through them. */
    TOO_FEW_TO_TELL,
    /** It moves as it always did: no reading of it is news. */
    STEADY,
    IMPROVING,
    WORSENING
}
