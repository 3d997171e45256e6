package org.improvementledger.actionplan.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.improvementledger.actionplan.funding.ActionFunding;

/**
 * One action as it goes out, whole: what a list says of it, its milestones and its money.
 *
 * @param milestones in the order they were added
 */
record ActionItem(@JsonUnwrapped ActionSummary action, List<MilestoneItem> milestones, ActionFunding funding) {}
