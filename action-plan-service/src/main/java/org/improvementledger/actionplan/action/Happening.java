package org.improvementledger.actionplan.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an action, as its time line shows it.
 *
 * @param label what, in a few words
 * @param actor opaque id of who recorded it
 * @param detail a sentence more; null where the label says it all
 */
public record Happening(
        String label,
        String actor,
        Instant recordedAt,
        @Nullable String detail) {}
