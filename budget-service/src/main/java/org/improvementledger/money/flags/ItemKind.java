package org.improvementledger.money.flags;

import org.improvementledger.events.Coded;

/** What a flag is about. */
public enum ItemKind implements Coded {
    BUDGET,
    ALLOCATION,
    VIREMENT,
    CARRY_FORWARD,
    COMMITMENT,
    SPEND,
    FINANCIAL_YEAR,
    DELEGATION_SCHEME,
    ACTION
}
