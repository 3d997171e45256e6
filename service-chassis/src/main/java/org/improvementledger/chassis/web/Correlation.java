package org.improvementledger.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ties a request to its log lines, its events and its answer. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = Correlation.class.getName();

    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    /** W3C Trace Context, version 00; a trace of zeros is no trace. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Correlation() {}

    /** The sender's own where it is fit to go into a log, the trace they are part of, or a new one; the same for the whole request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String correlation = read(request);
        request.setAttribute(ATTRIBUTE, correlation);
        return correlation;
    }

    /** The trace context that came with the request, if it did and is well-formed. */
    public static @Nullable String traceparent(HttpServletRequest request) {
        String header = request.getHeader("traceparent");
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }

    private static String read(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null && TAKEN.matcher(header).matches()) {
            return header;
        }
        String traceparent = traceparent(request);
        if (traceparent != null) {
            Matcher parts = TRACEPARENT.matcher(traceparent);
            if (parts.matches()) {
                return parts.group(1);
            }
        }
        return UUID.randomUUID().toString();
    }
}
