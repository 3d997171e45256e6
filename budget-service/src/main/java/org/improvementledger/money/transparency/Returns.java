package org.improvementledger.money.transparency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The returns and their lines as they stood at a position; {@link Moment#LATEST} is all that is applied. */
@Component
class Returns {

    static final String STREAM = "budget";

    private static final Sort BY_DATE = Sort.ascending("incurredOn");

    private final ReadModel<ReturnRow> returns;

    private final ReadModel<ReturnLineRow> lines;

    Returns(ReadModels readModels) {
        returns = readModels.of(ReturnRow.class);
        lines = readModels.of(ReturnLineRow.class);
    }

    /** The quarter's return; empty where it has no line and nothing was decided about it. */
    ReturnRow of(ReturnQuarter quarter, long asOf) {
        return returns.find(quarter.id(), asOf).map(Versioned::row).orElseGet(() -> ReturnRow.empty(quarter));
    }

    Page<ReturnRow> page(Sort sort, @Nullable Cursor cursor, int limit, long asOf) {
        return returns.page(asOf, Filter.none(), sort, cursor, limit);
    }

    long count(long asOf) {
        return returns.count(asOf, Filter.none());
    }

    Optional<ReturnLineRow> line(UUID spendId, long asOf) {
        return lines.find(spendId, asOf).map(Versioned::row);
    }

    /** A return's lines in the order in which they are published: by date incurred, then as they were recorded. */
    Page<ReturnLineRow> lines(LineFilter filter, @Nullable Cursor cursor, int limit, long asOf) {
        return lines.page(asOf, filter.filter(), BY_DATE, cursor, limit);
    }

    Page<ReturnLineRow> lines(LineFilter filter, Sort sort, @Nullable Cursor cursor, int limit, long asOf) {
        return lines.page(asOf, filter.filter(), sort, cursor, limit);
    }

    long count(LineFilter filter, long asOf) {
        return lines.count(asOf, filter.filter());
    }

    /** Whether somebody had the last word on the redaction of a line of a return, and so may not freeze it. */
    boolean redactedBy(String actor, ReturnQuarter quarter, long asOf) {
        return lines.count(asOf, Filter.none().equal("returnId", quarter.id()).equal("redactionBy", actor)) > 0;
    }

    /** A return's lines that changed after a position, those that left it included. */
    Page<ReturnLineRow> changedAfter(ReturnQuarter quarter, long position, @Nullable Cursor cursor, long asOf) {
        Filter changed = Filter.none().equal("returnId", quarter.id()).above("changed", position);
        return lines.page(asOf, changed, BY_DATE, cursor, ReadModel.MAXIMUM_PAGE);
    }

    Map<UUID, ReturnLineRow> lines(Collection<UUID> spendIds, long asOf) {
        Map<UUID, ReturnLineRow> found = new HashMap<>();
        lines.findAll(List.copyOf(spendIds), asOf)
                .forEach(line -> found.put(line.row().id(), line.row()));
        return found;
    }

    /** The position of the last event applied; -1 before the first. */
    long lastApplied() {
        return lines.lastApplied();
    }
}
