package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.events.MoneyPlace;
import org.improvementledger.events.VirementProposed;

/** A virement that was proposed, as far as flags need to know it. */
record FlaggedVirementRow(
        @Key UUID id,
        MoneyPlace giver,
        MoneyPlace receiver,
        BigDecimal amount,
        String proposedBy,
        LocalDate proposedOn,
        FlagEntry proposal,
        String financialYear,
        String title) {

    static FlaggedVirementRow proposed(
            VirementProposed event, FlaggedBudgetRow giving, String actor, LocalDate on, FlagEntry entry) {
        return new FlaggedVirementRow(
                event.virementId(),
                event.from(),
                event.to(),
                event.amount().amount(),
                actor,
                on,
                entry,
                giving.financialYear(),
                "Virement of %s out of %s %s".formatted(event.amount(), giving.service(), giving.financialYear()));
    }

    FlaggedItem item() {
        return FlaggedItem.of(ItemKind.VIREMENT, id, title, financialYear, giver.budgetId(), receiver.budgetId());
    }

    SeriesPart part() {
        return new SeriesPart(id, proposedOn, amount, proposal);
    }
}
