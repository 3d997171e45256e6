package org.improvementledger.money.virement;

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

/** Approve or reject a virement. */
@Controller
@Needs(Roles.APPROVER)
@RequestMapping("/virements/{id:[0-9a-fA-F-]{36}}/approval")
class VirementApprovalPages extends TransferApprovalPages {

    VirementApprovalPages(
            Commands commands,
            Limits limits,
            Transfers transfers,
            Places places,
            MoneyFormat money,
            VirementCommands kind) {
        super(commands, limits, transfers, places, money, kind);
    }
}
