package org.improvementledger.money.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The allocations as they stood at a moment. */
@Component
public class Allocations {

    private static final String STREAM = "budget";

    private final ReadModel<AllocationRow> rows;

    private final ReadModel<AllocationFiguresRow> figures;

    Allocations(ReadModels readModels) {
        rows = readModels.of(AllocationRow.class);
        figures = readModels.of(AllocationFiguresRow.class);
    }

    Optional<AllocationRow> find(UUID id, Moment moment) {
        return rows.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /** What there is of an allocation's money, as of a position of the own stream; empty where there was no such allocation then. */
    public Optional<AllocationFiguresRow> figures(UUID id, long asOf) {
        return figures.find(id, asOf).map(Versioned::row).or(() -> rows.find(id, asOf)
                .map(found -> AllocationFiguresRow.none(found.row())));
    }

    /** What there is of the money of each of these allocations, by its id, as of a position of the own stream. */
    public Map<UUID, AllocationFiguresRow> figures(Collection<AllocationRow> ofThese, long asOf) {
        Map<UUID, AllocationFiguresRow> byId = new HashMap<>();
        ofThese.forEach(row -> byId.put(row.id(), AllocationFiguresRow.none(row)));
        figures.findAll(byId.keySet(), asOf)
                .forEach(found -> byId.put(found.row().allocationId(), found.row()));
        return byId;
    }

    /** @param limit 1 to {@link ReadModel#MAXIMUM_PAGE} */
    Page<AllocationRow> page(AllocationFilter filter, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return rows.page(moment.position(STREAM), filter.filter(), sort, cursor, limit);
    }

    long count(AllocationFilter filter, Moment moment) {
        return rows.count(moment.position(STREAM), filter.filter());
    }

    /** Those out of one budget, the newest first. */
    public List<AllocationRow> ofBudget(UUID budgetId, int limit, Moment moment) {
        AllocationFilter filter = new AllocationFilter(null, budgetId, null, null);
        return page(filter, Sort.newestFirst(), null, limit, moment).items().stream()
                .map(Versioned::row)
                .toList();
    }

    /** How many of this person's proposals wait. */
    long proposedBy(String actor, Moment moment) {
        Filter waiting =
                Filter.none().equal("status", AllocationStatus.PROPOSED).equal("proposedBy", actor);
        return rows.count(moment.position(STREAM), waiting);
    }

    /**
     * What an allocation was called.
     *
     * @throws NotFoundException where there was none
     */
    public String title(UUID id, Moment moment) {
        return find(id, moment).map(AllocationRow::title).orElseThrow(() -> NotFoundException.of("allocation", id));
    }

    /** What allocations are called, by their ids; those that there were none of then are left out. */
    public Map<UUID, String> titles(Collection<UUID> ids, long asOf) {
        Map<UUID, String> titles = new HashMap<>();
        for (Versioned<AllocationRow> version : rows.findAll(List.copyOf(ids), asOf)) {
            titles.put(version.row().id(), version.row().title());
        }
        return titles;
    }
}
