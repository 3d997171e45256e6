package org.improvementledger.money.approvals;

import java.util.List;
import org.improvementledger.chassis.projection.Moment;

/** A feature whose items wait for decisions; each brings its own to the one queue. */
public interface AwaitingDecisions {

    /** All of them; in which order they are shown depends on the reader. */
    List<AwaitingDecision> all(Moment moment);
}
