package org.improvementledger.events;

/** Where a budget's money comes from. */
public enum FundingSource implements Coded {
    COUNCIL_TAX,
    GENERAL_GRANT,
    RING_FENCED_GRANT,
    RESERVE,
    CONTINGENCY,
    UNDERSPEND
}
