package org.improvementledger.money.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.task.Task;
import org.improvementledger.chassis.web.page.task.TaskSource;
import org.improvementledger.money.approvals.AwaitingDecision;
import org.improvementledger.money.approvals.AwaitingDecisions;
import org.springframework.stereotype.Component;

/** The allocations that wait: for approvers to decide about, for their proposers to follow. */
@Component
class AllocationsAwaiting implements AwaitingDecisions, TaskSource {

    private static final AllocationFilter PROPOSED = new AllocationFilter(AllocationStatus.PROPOSED, null, null, null);

    private final Allocations allocations;

    private final FundingBudgets budgets;

    AllocationsAwaiting(Allocations allocations, FundingBudgets budgets) {
        this.allocations = allocations;
        this.budgets = budgets;
    }

    @Override
    public List<AwaitingDecision> all(Moment moment) {
        List<AwaitingDecision> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<AllocationRow> page =
                    allocations.page(PROPOSED, Sort.oldestFirst(), cursor, ReadModel.MAXIMUM_PAGE, moment);
            all.addAll(awaiting(page));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private List<AwaitingDecision> awaiting(Page<AllocationRow> page) {
        List<AllocationRow> rows = page.items().stream().map(Versioned::row).toList();
        Map<UUID, FundingBudget> byId =
                budgets.of(rows.stream().map(AllocationRow::budgetId).distinct().toList(), page.asOf());
        return rows.stream()
                .map(row -> awaiting(row, Objects.requireNonNull(byId.get(row.budgetId()))))
                .toList();
    }

    @Override
    public List<Task> of(Actor reader, Moment moment) {
        List<Task> tasks = new ArrayList<>(1);
        if (reader.hasRole(Roles.FINANCE_OFFICER)) {
            tasks.add(new Task(
                    "Follow your proposals",
                    "Allocations that you proposed and that nobody has decided about yet",
                    allocations.proposedBy(reader.id(), moment),
                    "/allocations?status=proposed"));
        }
        return tasks;
    }

    private static AwaitingDecision awaiting(AllocationRow row, FundingBudget budget) {
        Set<String> contributors = Stream.concat(Stream.of(row.proposedBy()), row.correctedBy().stream())
                .collect(Collectors.toSet());
        return new AwaitingDecision(
                "Allocation",
                row.id(),
                row.title(),
                row.purpose(),
                row.amount(),
                budget.name(),
                budget.unallocated(),
                row.proposedBy(),
                contributors,
                row.proposedAt(),
                "/allocations/" + row.id() + "/approval");
    }
}
