package org.improvementledger.audit.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at something.
 *
 * @param id its place in this service's log of accesses, rising; the removal of what is old leaves the others' as they are
 * @param actor opaque id
 * @param roles held at that moment
 * @param path what was asked for
 * @param query what it was narrowed by, as it stood in the address; null where by nothing
 * @param status of the answer: 200 where it was given, 403 where it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Access(
        long id,
        Instant at,
        String actor,
        List<String> roles,
        AccessKind kind,
        String path,
        @Nullable String query,
        int status) {

    Access {
        roles = List.copyOf(roles);
    }
}
