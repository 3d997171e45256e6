package org.improvementledger.money.approvals;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;

/** A feature whose items wait for decisions; each brings its own to the one queue. */
public interface AwaitingDecisions {

    /** Those that have waited longest come first. */
    List<AwaitingDecision> oldest(int limit, Moment moment);
}
