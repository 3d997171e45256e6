package org.improvementledger.money.flags;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries of a flag. */
final class FlagEntries {

    private FlagEntries() {}

    /** Those that are there, each once. */
    static List<FlagEntry> of(@Nullable FlagEntry... entries) {
        return Arrays.stream(entries).filter(Objects::nonNull).distinct().toList();
    }
}
