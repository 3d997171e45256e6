package org.improvementledger.actionplan.overview;

import org.improvementledger.events.Coded;

/** In what respect something is otherwise than it was. */
public enum ChangeKind implements Coded {
    ADDED,
    RATING,
    STATE,
    DUE_DATE,
    MILESTONES_REACHED,
    WORDING,
    LEAD,
    PRIORITY,
    EVIDENCE,
    MONEY_APPROVED,
    MONEY_SPENT,
    READING,
    SIGNAL,
    TARGET,
    RESIDUAL_RISK,
    NO_LONGER_WATCHED
}
