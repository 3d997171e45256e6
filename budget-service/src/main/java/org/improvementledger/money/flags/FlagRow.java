package org.improvementledger.money.flags;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.projection.Indexed;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.jspecify.annotations.Nullable;

/**
 * A flag that events raised. It goes when its reason goes, and stays visible at the moments when it was up.
 *
 * @param id derived from rule and item: an item has one flag of a rule
 * @param title the item's, as it was when the flag went up
 * @param finding what was found, in a sentence
 * @param amount in pounds; null where no amount matters
 * @param financialYear such as {@code 2018/19}; null where it is of none
 * @param concerns the item and whatever else the flag is about, to find it by
 * @param entries the first of them, in order of position
 * @param raisedAt when the entry was recorded that raised it
 */
public record FlagRow(
        @Key UUID id,
        @Indexed FlagRule rule,
        FlagSeverity severity,
        ItemKind itemKind,
        UUID itemId,
        String title,
        String finding,
        @Nullable BigDecimal amount,
        @Nullable String financialYear,
        @Indexed List<UUID> concerns,
        List<FlagEntry> entries,
        Instant raisedAt) {

    /** Entries that a flag names; what it found counts all. */
    static final int MOST_ENTRIES = 100;

    static UUID idOf(FlagRule rule, UUID itemId) {
        return NameBasedUuid.of("flag", rule.code(), itemId.toString());
    }

    static FlagRow of(
            FlagRule rule,
            FlaggedItem item,
            String finding,
            @Nullable BigDecimal amount,
            List<FlagEntry> entries,
            Instant raisedAt) {
        return new FlagRow(
                idOf(rule, item.id()),
                rule,
                rule.severity(),
                item.kind(),
                item.id(),
                item.title(),
                finding,
                amount,
                item.financialYear(),
                item.concerns(),
                entries.subList(0, Math.min(MOST_ENTRIES, entries.size())),
                raisedAt);
    }

    /** The day it was raised, in England. */
    public LocalDate raisedOn() {
        return LocalDate.ofInstant(raisedAt, TimeFormat.ZONE);
    }

    /** One entry more of the same kind: the finding stays that of the first. */
    FlagRow with(FlagEntry entry) {
        if (entries.size() == MOST_ENTRIES || entries.contains(entry)) {
            return this;
        }
        List<FlagEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new FlagRow(
                id,
                rule,
                severity,
                itemKind,
                itemId,
                title,
                finding,
                amount,
                financialYear,
                concerns,
                List.copyOf(more),
                raisedAt);
    }
}
