package org.improvementledger.chassis.web.page;

import java.util.Map;

/** The headers that confine a page in the browser. A security chain sets them on every answer. */
public final class ContentSecurityPolicy {

    /** Nothing but our own files: no inline script or style, no other origin, no framing. */
    public static final String VALUE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'";

    public static final String REFERRER_POLICY = "same-origin";

    public static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    /** Header names and values, for a chain that writes them itself. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", VALUE,
            "Referrer-Policy", REFERRER_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Permissions-Policy", PERMISSIONS_POLICY);

    private ContentSecurityPolicy() {}
}
