package org.improvementledger.money.virement;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EntityHomes;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.CommandBody;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.money.transfer.TransferResource;
import org.improvementledger.money.transfer.Transfers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Virements for programs. */
@RestController
@RequestMapping("/api/virements")
class VirementResource extends TransferResource {

    private final EntityHomes homes;

    VirementResource(Commands commands, EntityHomes homes, Transfers transfers, VirementCommands kind) {
        super(commands, transfers, kind);
        this.homes = homes;
    }

    /** Proposes a virement; nothing moves until it is approved. */
    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> propose(@Valid @RequestBody VirementBody body, CommandContext context) {
        return propose(
                context.idOr(body.id(), "virement"),
                place(body.from()),
                place(body.to()),
                body.amount(),
                body.reason(),
                context);
    }

    /** The budget that an allocation is out of never changes, so it is looked up before the command. */
    private MoneyPlace place(PlaceBody place) {
        UUID allocationId = place.allocationId();
        return allocationId == null
                ? new MoneyPlace(Objects.requireNonNull(place.budgetId()), null)
                : new MoneyPlace(homes.homeOf("allocation", allocationId), allocationId);
    }
}
