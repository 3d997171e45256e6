package org.improvementledger.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Marks the request at hand as one that was answered before. */
final class Replay {

    static final String HEADER = "Idempotency-Replayed";

    private static final String FIRST_CORRELATION = Replay.class.getName() + ".firstCorrelation";

    private Replay() {}

    /** @param firstCorrelation of the request that was answered first: it stands in the answer's body again */
    static void mark(String firstCorrelation) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            request.setAttribute(FIRST_CORRELATION, firstCorrelation, RequestAttributes.SCOPE_REQUEST);
            if (request.getResponse() != null) {
                request.getResponse().setHeader(HEADER, "true");
            }
        }
    }

    static @Nullable String firstCorrelation(HttpServletRequest request) {
        return (String) request.getAttribute(FIRST_CORRELATION);
    }
}
