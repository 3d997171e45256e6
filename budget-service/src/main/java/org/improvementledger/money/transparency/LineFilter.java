package org.improvementledger.money.transparency;

import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.events.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a return are asked for; what is null matters not.
 *
 * @param beneficiary a part of the name, whatever its case
 * @param whole true for lines that hide nothing
 */
record LineFilter(
        UUID returnId,
        @Nullable String beneficiary,
        @Nullable Boolean whole) {

    static LineFilter all(ReturnQuarter quarter) {
        return new LineFilter(quarter.id(), null, null);
    }

    Filter filter() {
        Filter filter = Filter.none().equal("returnId", returnId).equal("reversed", false);
        if (beneficiary != null && !beneficiary.isBlank()) {
            filter = filter.containsText("beneficiary", beneficiary.strip());
        }
        if (whole != null) {
            filter = whole ? filter.equal("redaction", null) : filter.in("redaction", List.of(Redaction.values()));
        }
        return filter;
    }
}
