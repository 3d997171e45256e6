package org.improvementledger.money.ledger;

import org.improvementledger.events.Coded;

/** What an account of the ledger holds. All but the first are normally in debit. */
public enum AccountKind implements Coded {
    /** Where budgets' money came from: in credit by what was given. */
    FUNDING,
    /** What a budget has not allocated. */
    UNALLOCATED,
    /** What an allocation may still spend or promise; in credit where it is overspent. */
    AVAILABLE,
    /** What an allocation has promised to suppliers and not yet spent. */
    COMMITTED,
    /** What was spent out of an allocation. */
    SPENT
}
