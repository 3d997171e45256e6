package org.improvementledger.events;

/** Day-to-day money or money for lasting assets; nothing moves between the two. */
public enum BudgetKind implements Coded {
    REVENUE,
    CAPITAL
}
