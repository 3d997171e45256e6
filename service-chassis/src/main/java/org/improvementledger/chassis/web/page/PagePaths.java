package org.improvementledger.chassis.web.page;

import java.util.List;
import org.improvementledger.chassis.web.ProblemType;

/** Addresses that every service has. */
public final class PagePaths {

    /** Signing out is a POST with the CSRF token. */
    public static final String SIGN_OUT = "/sign-out";

    /** Where the browser is sent after signing out; it asks for no sign-in. */
    public static final String SIGNED_OUT = "/signed-out";

    public static final String ACCESSIBILITY = "/accessibility";

    /** Understands a moment as a person typed it and goes back to the page at that moment. */
    public static final String KNOWN_AT = "/known-at";

    /** What a problem document's {@code type} means; without signing in, for whoever writes programs has it from a log. */
    public static final String PROBLEM = ProblemType.PATH + "{slug}";

    /** What a browser may fetch without signing in: the files of the pages, and the pages that explain. */
    public static final List<String> PUBLIC =
            List.of("/assets/**", "/webjars/**", "/favicon.ico", ACCESSIBILITY, SIGNED_OUT, PROBLEM, "/error");

    /** Request attribute of a filter that refuses: what to say to the person, in place of the general words. */
    public static final String ERROR_DETAIL = "ledger.error-detail";

    /** Request attribute of a filter that refuses: the path of this service where the person can try again. */
    public static final String ERROR_RETRY = "ledger.error-retry";

    private PagePaths() {}

    /** Whether a request is for the REST interface, which answers problems in JSON and never with a page. */
    public static boolean isRest(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/v3/")
                || path.startsWith("/tlog/")
                || path.startsWith("/actuator");
    }
}
