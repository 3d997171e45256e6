package org.improvementledger.money.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.events.AdjustmentAuthorised;
import org.improvementledger.events.FinancialYearClosed;
import org.improvementledger.events.FinancialYearEvent;
import org.jspecify.annotations.Nullable;

/** What was recorded about a financial year, to decide by: whether it is closed, and what may still be posted to it. */
final class Books {

    private @Nullable FinancialYearClosed closure;

    private final Map<UUID, Adjustment> adjustments = new LinkedHashMap<>();

    /** @param authorisedBy opaque id of who authorised it, who may not post it */
    record Adjustment(AdjustmentAuthorised event, String authorisedBy) {}

    void note(FinancialYearEvent event, String actor) {
        switch (event) {
            case FinancialYearClosed closed -> closure = closed;
            case AdjustmentAuthorised authorised ->
                adjustments.put(authorised.adjustmentId(), new Adjustment(authorised, actor));
        }
    }

    boolean areClosed() {
        return closure != null;
    }

    boolean wereClosedAs(FinancialYearClosed asked) {
        return asked.equals(closure);
    }

    @Nullable
    Adjustment adjustment(UUID id) {
        return adjustments.get(id);
    }

    /** Whatever was authorised for the line; a line may be authorised again for more. */
    List<Adjustment> adjustmentsOf(UUID allocationId, String reference) {
        return adjustments.values().stream()
                .filter(adjustment -> adjustment.event().allocationId().equals(allocationId)
                        && adjustment.event().reference().equals(reference))
                .toList();
    }
}
