package org.improvementledger.money.monitoring;

import java.util.List;
import org.improvementledger.events.Period;

/**
 * An allocation's figures up to a period, and period by period, as they go out.
 */
record AllocationProfileItem(
        Period period, MonitoringItem.LineItem allocation, List<MonitoringItem.StepItem> profile) {}
