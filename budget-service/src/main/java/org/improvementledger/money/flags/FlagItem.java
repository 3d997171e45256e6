package org.improvementledger.money.flags;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A flag as it goes out.
 *
 * @param finding what was found, in a sentence
 * @param amount of the finding; absent where none matters
 * @param concerns the ids that the flag is found by
 * @param entries of the audit trail that it points to: at most {@value FlagRow#MOST_ENTRIES}
 * @param raisedAt when the entry was recorded that raised it
 */
record FlagItem(
        UUID id,
        RuleItem rule,
        FlagSeverity severity,
        ItemKind itemKind,
        UUID itemId,
        String title,
        String finding,
        @Nullable Money amount,
        @Nullable String financialYear,
        List<UUID> concerns,
        List<FlagEntry> entries,
        Instant raisedAt) {

    /**
     * The rule that a flag comes from.
     *
     * @param sentence what it looks for
     * @param source what it rests on
     */
    record RuleItem(String id, String sentence, String source, FlagSeverity severity) {

        static RuleItem of(FlagRule rule) {
            return new RuleItem(rule.code(), rule.sentence(), rule.source(), rule.severity());
        }
    }

    static FlagItem of(FlagRow row) {
        return new FlagItem(
                row.id(),
                RuleItem.of(row.rule()),
                row.severity(),
                row.itemKind(),
                row.itemId(),
                row.title(),
                row.finding(),
                row.amount() == null ? null : Money.of(row.amount()),
                row.financialYear(),
                row.concerns(),
                row.entries(),
                row.raisedAt());
    }
}
