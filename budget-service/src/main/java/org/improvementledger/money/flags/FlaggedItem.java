package org.improvementledger.money.flags;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a flag is about.
 *
 * @param financialYear such as {@code 2018/19}; null where it is of none
 * @param concerns the item itself and what it belongs to
 */
record FlaggedItem(
        ItemKind kind, UUID id, String title, @Nullable String financialYear, List<UUID> concerns) {

    static FlaggedItem of(ItemKind kind, UUID id, String title, @Nullable String financialYear, UUID... belongsTo) {
        return new FlaggedItem(
                kind,
                id,
                title,
                financialYear,
                Stream.concat(Stream.of(id), Stream.of(belongsTo)).distinct().toList());
    }
}
