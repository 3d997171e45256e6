package org.improvementledger.money.year;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;

/** What a closed year still takes: a line that was authorised, up to the amount authorised, posted by another person than who authorised it. */
final class AdjustmentPolicy {

    private AdjustmentPolicy() {}

    /**
     * @throws RuleRefusedException when the line was not authorised, or for less
     * @throws SegregationRefusedException when all that authorises it is the actor's own
     */
    static void require(
            FinancialYear year, Books books, UUID allocationId, String reference, Money amount, String actor) {
        List<Books.Adjustment> authorised = books.adjustmentsOf(allocationId, reference);
        List<Books.Adjustment> enough = authorised.stream()
                .filter(adjustment -> !amount.exceeds(adjustment.event().amount()))
                .toList();
        if (enough.isEmpty()) {
            throw new RuleRefusedException(YearOpenPolicy.RULE, sentence(year, reference, amount, authorised));
        }
        if (enough.stream().allMatch(adjustment -> adjustment.authorisedBy().equals(actor))) {
            throw new SegregationRefusedException(
                    "You authorised this adjustment, so someone else must post it: another finance officer.");
        }
    }

    private static String sentence(
            FinancialYear year, String reference, Money amount, List<Books.Adjustment> authorised) {
        String closed = "The financial year " + year + " is closed, and ";
        return authorised.stream()
                .map(adjustment -> adjustment.event().amount())
                .max(Comparator.naturalOrder())
                .map(most -> closed + "the adjustment authorised for the line " + reference + " is up to " + most
                        + ", not " + amount + ".")
                .orElse(closed + "no adjustment is authorised for the line " + reference
                        + ". The chief finance officer can authorise one.");
    }
}
