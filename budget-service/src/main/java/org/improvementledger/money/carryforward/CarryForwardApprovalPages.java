package org.improvementledger.money.carryforward;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.money.approvals.Limits;
import org.improvementledger.money.transfer.Places;
import org.improvementledger.money.transfer.TransferApprovalPages;
import org.improvementledger.money.transfer.Transfers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Approve or reject a carry-forward. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/carry-forwards/{id:[0-9a-fA-F-]{36}}/approval")
class CarryForwardApprovalPages extends TransferApprovalPages {

    CarryForwardApprovalPages(
            Commands commands,
            Limits limits,
            Transfers transfers,
            Places places,
            MoneyFormat money,
            CarryForwardCommands kind) {
        super(commands, limits, transfers, places, money, kind);
    }
}
