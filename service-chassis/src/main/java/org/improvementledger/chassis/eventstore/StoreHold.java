package org.improvementledger.chassis.eventstore;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing may be decided on the store, such as that a restore put it back: what is decided on half a history contradicts the other half. Asked before every
 * command, so it answers from memory.
 */
@FunctionalInterface
public interface StoreHold {

    /** What was found and what a person can do about it, null where nothing is in the way. */
    @Nullable
    String reason();

    /** The first reason that any has. */
    static @Nullable String first(Stream<StoreHold> holds) {
        return holds.map(StoreHold::reason).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
