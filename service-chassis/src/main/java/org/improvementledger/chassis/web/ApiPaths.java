package org.improvementledger.chassis.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of programs, answered with problem documents, from those of people, answered with pages. */
public final class ApiPaths {

    public static final String API = "/api";

    public static final String API_DOCS = "/v3/api-docs";

    /** Logs that programs check; what they tell without their entries is open to everybody. */
    public static final String LOGS = "/tlog";

    private static final String TOLD = ApiPaths.class.getName() + ".told";

    private ApiPaths() {}

    public static boolean isApi(HttpServletRequest request) {
        String path = path(request);
        return path.equals(API)
                || path.startsWith(API + "/")
                || path.startsWith(API_DOCS)
                || path.startsWith(LOGS + "/");
    }

    /** What was asked for, also while an error is being answered; with asterisks for a secret in it. For logs and answers. */
    public static String path(HttpServletRequest request) {
        if (request.getAttribute(TOLD) instanceof String told) {
            return told;
        }
        String uri = request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        String context = request.getContextPath();
        return uri.startsWith(context) ? uri.substring(context.length()) : uri;
    }

    /** From now on this is told in place of the request's own path. */
    static void conceal(HttpServletRequest request, String told) {
        request.setAttribute(TOLD, told);
    }
}
