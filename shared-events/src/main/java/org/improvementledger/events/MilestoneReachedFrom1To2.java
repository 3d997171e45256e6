package org.improvementledger.events;

import tools.jackson.databind.node.ObjectNode;

/** Revision 1 called the date {@code on} and had no note. */
final class MilestoneReachedFrom1To2 implements EventUpcaster {

    @Override
    public String type() {
        return "action-plan.milestone-reached";
    }

    @Override
    public String fromRevision() {
        return "1";
    }

    @Override
    public String toRevision() {
        return "2";
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        payload.set("reachedOn", payload.remove("on"));
        return payload;
    }
}
