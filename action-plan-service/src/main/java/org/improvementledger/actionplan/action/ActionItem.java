package org.improvementledger.actionplan.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.funding.ActionFunding;

/**
 * One action as it goes out, whole: what a list says of it, its milestones, its evidence, the steps it went, what waits for what
 * and its money.
 *
 * @param milestones in the order they were added
 * @param evidence in the order it was attached
 * @param steps in the order they were recorded
 * @param dependsOn the actions that it waits for
 * @param waitedForBy the actions that wait for it
 */
record ActionItem(
        @JsonUnwrapped ActionSummary action,
        List<MilestoneItem> milestones,
        List<EvidenceSummary> evidence,
        List<StepItem> steps,
        List<UUID> dependsOn,
        List<UUID> waitedForBy,
        ActionFunding funding) {}
