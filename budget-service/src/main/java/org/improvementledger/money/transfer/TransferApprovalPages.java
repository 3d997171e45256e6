package org.improvementledger.money.transfer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.form.Fact;
import org.improvementledger.events.Decision;
import org.improvementledger.money.approvals.DecidingPages;
import org.improvementledger.money.approvals.Limits;
import org.improvementledger.money.approvals.Proposal;

/** Approve or reject a transfer of one kind. */
public abstract class TransferApprovalPages extends DecidingPages {

    private final Transfers transfers;

    private final Places places;

    private final MoneyFormat money;

    private final TransferCommands kind;

    protected TransferApprovalPages(
            Commands commands,
            Limits limits,
            Transfers transfers,
            Places places,
            MoneyFormat money,
            TransferCommands kind) {
        super(commands, limits);
        this.transfers = transfers;
        this.places = places;
        this.money = money;
        this.kind = kind;
    }

    @Override
    protected Proposal proposal(UUID id, Moment moment) {
        TransferKind of = kind.kind();
        TransferRow transfer = transfers.find(of, id, moment).orElseThrow(() -> NotFoundException.of(of.words(), id));
        PlaceView from = places.of(transfer.from(), moment);
        PlaceView to = places.of(transfer.to(), moment);
        return new Proposal(
                of.words(),
                id,
                of.heading() + " of " + money.of(transfer.amount()),
                "/" + of.path() + "/" + id,
                transfer.amount(),
                transfer.status(),
                transfer.proposedBy(),
                Set.of(transfer.proposedBy()),
                List.of(new Fact("Why", transfer.reason())),
                List.of(
                        from.side("From", from.holds().subtract(transfer.amount())),
                        to.side("To", to.holds().add(transfer.amount()))),
                transfer.approval() == null
                        ? "Both places show what they showed before."
                        : "The money has moved: both places show it from now on.");
    }

    @Override
    protected Object approval(UUID id, Decision decision) {
        return kind.approve(id, decision);
    }

    @Override
    protected Object rejection(UUID id, String reason) {
        return kind.reject(id, reason);
    }
}
