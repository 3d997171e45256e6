package org.improvementledger.audit.log.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log as its page shows it.
 *
 * @param own whether this service signs it
 * @param entries how many this service has
 * @param signed how many the newest checkpoint that this service stands by covers; null where there is none yet
 * @param root of that checkpoint, base64
 * @param cosignedAt when the other service said that it computed the same; null where it has not yet
 */
public record LogView(
        String service,
        String name,
        boolean own,
        long entries,
        @Nullable Long signed,
        @Nullable String root,
        @Nullable Instant cosignedAt,
        List<String> keys) {}
