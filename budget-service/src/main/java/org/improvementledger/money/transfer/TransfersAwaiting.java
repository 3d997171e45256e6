package org.improvementledger.money.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.improvementledger.chassis.projection.Moment;
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
    public List<AwaitingDecision> oldest(int limit, Moment moment) {
        List<TransferRow> rows = Arrays.stream(TransferKind.values())
                .flatMap(kind -> waiting(kind, limit, moment))
                .toList();
        Map<MoneyPlace, PlaceView> byPlace = places.of(rows, moment);
        return rows.stream().map(row -> awaiting(row, byPlace)).toList();
    }

    private Stream<TransferRow> waiting(TransferKind kind, int limit, Moment moment) {
        TransferFilter proposed = new TransferFilter(kind, TransferStatus.PROPOSED, null, null, null);
        return transfers.page(proposed, Sort.oldestFirst(), null, limit, moment).items().stream()
                .map(Versioned::row);
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
