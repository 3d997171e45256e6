package org.improvementledger.money.carryforward;

import jakarta.validation.Valid;
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

/** Carry-forwards for programs. */
@RestController
@RequestMapping("/api/carry-forwards")
class CarryForwardResource extends TransferResource {

    CarryForwardResource(Commands commands, Transfers transfers, CarryForwardCommands kind) {
        super(commands, transfers, kind);
    }

    /** Proposes a carry-forward; nothing moves until it is approved. */
    @PostMapping
    @Needs(Roles.FINANCE_OFFICER)
    ResponseEntity<CommandBody> propose(@Valid @RequestBody CarryForwardBody body, CommandContext context) {
        return propose(
                context.idOr(body.id(), "carry-forward"),
                new MoneyPlace(body.fromBudgetId(), null),
                new MoneyPlace(body.toBudgetId(), null),
                body.amount(),
                body.reason(),
                context);
    }
}
