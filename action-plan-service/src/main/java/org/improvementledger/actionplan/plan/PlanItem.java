package org.improvementledger.actionplan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One plan as it goes out, with its money. */
record PlanItem(@JsonUnwrapped PlanRow plan, PlanFunding funding) {}
