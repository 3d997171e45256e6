package org.improvementledger.money.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.approvals.AwaitingDecision;
import org.improvementledger.money.approvals.AwaitingDecisions;
import org.springframework.stereotype.Component;

/** The virements and carry-forwards that wait for a decision. */
@Component
class TransfersAwaiting implements AwaitingDecisions {

    private final Transfers transfers;

    private final Places places;

    TransfersAwaiting(Transfers transfers, Places places) {
        this.transfers = transfers;
        this.places = places;
    }

    @Override
    public List<AwaitingDecision> all(Moment moment) {
        List<AwaitingDecision> all = new ArrayList<>();
        for (TransferKind kind : TransferKind.values()) {
            TransferFilter proposed = new TransferFilter(kind, TransferStatus.PROPOSED, null, null, null);
            Cursor cursor = null;
            do {
                Page<TransferRow> page =
                        transfers.page(proposed, Sort.oldestFirst(), cursor, ReadModel.MAXIMUM_PAGE, moment);
                List<TransferRow> rows =
                        page.items().stream().map(Versioned::row).toList();
                Map<MoneyPlace, PlaceView> byPlace = places.of(rows, moment);
                rows.forEach(row -> all.add(awaiting(row, byPlace)));
                cursor = page.next();
            } while (cursor != null);
        }
        return all;
    }

    private static AwaitingDecision awaiting(TransferRow row, Map<MoneyPlace, PlaceView> byPlace) {
        PlaceView from = Objects.requireNonNull(byPlace.get(row.from()));
        PlaceView to = Objects.requireNonNull(byPlace.get(row.to()));
        return new AwaitingDecision(
                row.kind() == TransferKind.VIREMENT ? "Virement" : "Carry-forward",
                row.id(),
                "to " + to.name(),
                row.reason(),
                row.amount(),
                from.name(),
                from.holds(),
                row.proposedBy(),
                Set.of(row.proposedBy()),
                row.proposedAt(),
                "/%s/%s/approval".formatted(row.kind().path(), row.id()));
    }
}
