package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.money.reconciliation.FundedAllocation;
import org.improvementledger.money.reconciliation.FundedAllocations;
import org.springframework.stereotype.Component;

/** From the rows that flags are judged by. */
@Component
class ProjectedFundedAllocations implements FundedAllocations {

    private static final Filter APPROVED =
            Filter.none().equal("isApproved", true).above("approved", BigDecimal.ZERO);

    private final ReadModel<FlaggedAllocationRow> allocations;

    private final ReadModel<AllocationSpentRow> spent;

    ProjectedFundedAllocations(ReadModels readModels) {
        allocations = readModels.of(FlaggedAllocationRow.class);
        spent = readModels.of(AllocationSpentRow.class);
    }

    @Override
    public List<FundedAllocation> all(Moment moment) {
        List<FundedAllocation> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<FlaggedAllocationRow> page =
                    allocations.page(moment.position(Flags.STREAM), APPROVED, cursor, ReadModel.MAXIMUM_PAGE);
            List<FlaggedAllocationRow> rows =
                    page.items().stream().map(Versioned::row).toList();
            Map<UUID, BigDecimal> actual = actual(rows, page.asOf());
            for (FlaggedAllocationRow row : rows) {
                all.add(new FundedAllocation(
                        row.id(),
                        row.financialYear(),
                        row.title(),
                        row.approved(),
                        actual.getOrDefault(row.id(), BigDecimal.ZERO.setScale(2)),
                        row.actionIds(),
                        Objects.requireNonNull(row.approval()).position()));
            }
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private Map<UUID, BigDecimal> actual(List<FlaggedAllocationRow> rows, long asOf) {
        Map<UUID, BigDecimal> actual = new HashMap<>();
        spent.findAll(rows.stream().map(FlaggedAllocationRow::id).toList(), asOf)
                .forEach(row -> actual.put(row.row().id(), row.row().actual()));
        return actual;
    }
}
