package org.improvementledger.audit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which accesses are asked for; what is null matters not.
 *
 * @param words stand in the path or in what it was narrowed by
 * @param from this instant included
 * @param before this instant excluded
 */
record AccessFilter(
        @Nullable String actor,
        @Nullable AccessKind kind,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant before) {}
