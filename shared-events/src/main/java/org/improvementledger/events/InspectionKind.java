package org.improvementledger.events;

/** What sort of inspection or visit it was. */
public enum InspectionKind implements Coded {
    STANDARD,
    SHORT,
    FOCUSED_VISIT,
    MONITORING_VISIT,
    JTAI
}
