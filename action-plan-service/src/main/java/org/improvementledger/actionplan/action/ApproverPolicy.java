package org.improvementledger.actionplan.action;

import org.improvementledger.chassis.eventstore.SegregationRefusedException;

/** Nobody approves that they themselves move a date. */
final class ApproverPolicy {

    private ApproverPolicy() {}

    /**
     * @param approver the office or staff id that is said to have approved
     * @param actor opaque id of who asks
     * @throws SegregationRefusedException when they are the same
     */
    static void require(String approver, String actor) {
        if (approver.strip().equalsIgnoreCase(actor.strip())) {
            throw new SegregationRefusedException(
                    "You are named as the one who approved this, so someone else must approve it.");
        }
    }
}
