package org.improvementledger.events;

/** The inspectorate's four grades, best first; REQUIRES_IMPROVEMENT is "Requires improvement to be good". */
public enum Grade implements Coded {
    OUTSTANDING,
    GOOD,
    REQUIRES_IMPROVEMENT,
    INADEQUATE
}
