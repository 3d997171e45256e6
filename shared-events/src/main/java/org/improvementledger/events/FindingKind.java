package org.improvementledger.events;

/** What an inspection's finding asks for. */
public enum FindingKind implements Coded {
    STRENGTH,
    AREA_FOR_IMPROVEMENT,
    AREA_FOR_PRIORITY_ACTION
}
