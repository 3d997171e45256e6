package org.improvementledger.actionplan.action;

import java.util.List;
import java.util.stream.Collectors;
import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** An action is complete when each milestone is reached or waived and there is evidence that still counts. */
final class CompletePolicy {

    static final String MILESTONES_OPEN = "milestones-open";
    static final String EVIDENCE_MISSING = "evidence-missing";

    /** Titles that a refusal names; the page shows the rest. */
    private static final int MOST_NAMED = 3;

    private CompletePolicy() {}

    /**
     * @param open the titles of the milestones neither reached nor waived
     * @param evidenced whether there is evidence that counts
     * @throws RuleRefusedException naming open milestones, or that evidence is missing
     */
    static void require(List<String> open, boolean evidenced) {
        if (!open.isEmpty()) {
            String named = open.stream().limit(MOST_NAMED).collect(Collectors.joining("”, “", "“", "”"));
            String more = open.size() > MOST_NAMED ? " and " + (open.size() - MOST_NAMED) + " more" : "";
            throw new RuleRefusedException(
                    MILESTONES_OPEN, "Reach or waive every milestone first. Still open: " + named + more + ".");
        }
        requireEvidence(evidenced);
    }

    /**
     * @param evidenced whether there is evidence that is neither withdrawn nor damaged
     * @throws RuleRefusedException when there is none
     */
    static void requireEvidence(boolean evidenced) {
        if (!evidenced) {
            throw new RuleRefusedException(
                    EVIDENCE_MISSING,
                    "Attach evidence first: at least one file or link that is neither withdrawn nor damaged.");
        }
    }
}
