package org.improvementledger.money.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.form.Fact;
import org.improvementledger.events.Decision;
import org.improvementledger.money.approvals.DecidingPages;
import org.improvementledger.money.approvals.Limits;
import org.improvementledger.money.approvals.Proposal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Approve or reject an allocation. */
@Controller
@RequestMapping("/allocations/{id}/approval")
@Needs(Roles.APPROVER)
class ApprovalPages extends DecidingPages {

    private final EntityHomes homes;

    private final Allocations allocations;

    private final FundingBudgets budgets;

    private final TimeFormat when;

    ApprovalPages(
            Commands commands,
            Limits limits,
            EntityHomes homes,
            Allocations allocations,
            FundingBudgets budgets,
            TimeFormat when) {
        super(commands, limits);
        this.homes = homes;
        this.allocations = allocations;
        this.budgets = budgets;
        this.when = when;
    }

    @Override
    protected Proposal proposal(UUID id, Moment moment) {
        AllocationRow allocation =
                allocations.find(id, moment).orElseThrow(() -> NotFoundException.of("allocation", id));
        FundingBudget budget = budgets.find(allocation.budgetId(), moment.position("budget"))
                .orElseThrow(() -> NotFoundException.of("budget", allocation.budgetId()));
        Set<String> contributors = new HashSet<>(allocation.correctedBy());
        contributors.add(allocation.proposedBy());
        return new Proposal(
                "allocation",
                id,
                allocation.title(),
                "/allocations/" + id,
                allocation.amount(),
                allocation.status(),
                allocation.proposedBy(),
                contributors,
                List.of(
                        new Fact("Purpose", allocation.purpose()),
                        new Fact("Effective from", when.day(allocation.effectiveOn()))),
                List.of(new Proposal.Side(
                        "From",
                        "/budgets/" + budget.id(),
                        budget.name(),
                        "Not allocated",
                        budget.unallocated(),
                        budget.unallocated().subtract(allocation.amount()))),
                "The allocation shows the decision from now on, and so do the actions it is for.");
    }

    @Override
    protected Object approval(UUID id, Decision decision) {
        return new ApproveAllocation(homes.homeOf("allocation", id), id, decision);
    }

    @Override
    protected Object rejection(UUID id, String reason) {
        return new RejectAllocation(homes.homeOf("allocation", id), id, reason);
    }
}
