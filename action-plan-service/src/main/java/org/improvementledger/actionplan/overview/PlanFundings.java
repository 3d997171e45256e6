package org.improvementledger.actionplan.overview;

import java.util.UUID;
import org.improvementledger.actionplan.funding.FundingSum;
import org.improvementledger.actionplan.plan.FundedPlans;
import org.improvementledger.actionplan.plan.PlanFunding;
import org.improvementledger.chassis.projection.Moment;
import org.springframework.stereotype.Component;

/** The money for a plan, worked out of its actions' as they were known at a moment. */
@Component
class PlanFundings implements FundedPlans {

    private final PlanOverview overview;

    PlanFundings(PlanOverview overview) {
        this.overview = overview;
    }

    @Override
    public PlanFunding of(UUID planId, Moment moment) {
        return of(overview.of(planId, moment));
    }

    static PlanFunding of(PlanOverview.View view) {
        return new PlanFunding(
                sum(view.money()),
                view.priorities().stream()
                        .map(line -> new PlanFunding.OfPriority(line.id(), line.title(), sum(line.funding())))
                        .toList());
    }

    static PlanFunding.Sum sum(FundingSum sum) {
        return new PlanFunding.Sum(
                sum.approved(),
                sum.committed(),
                sum.spent(),
                sum.forecast(),
                sum.withoutForecast(),
                sum.allocations(),
                sum.shared());
    }
}
