package org.improvementledger.actionplan.funding;

import org.improvementledger.events.Coded;

/** What became of money that was asked for. */
public enum FundingStatus implements Coded {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
