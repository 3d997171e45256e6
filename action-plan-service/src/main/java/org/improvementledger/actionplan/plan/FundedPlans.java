package org.improvementledger.actionplan.plan;

import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;

/** Tells the money for a plan; what a plan is knows nothing of it. */
public interface FundedPlans {

    PlanFunding of(UUID planId, Moment moment);
}
