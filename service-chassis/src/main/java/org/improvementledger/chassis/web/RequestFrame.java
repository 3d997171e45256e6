package org.improvementledger.chassis.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands around everything: gives the request its correlation, in the log and in the answer, conceals the path that is a secret, and lets no
 * exception or container error under {@code /api} leave as anything but a problem document.
 */
final class RequestFrame extends OncePerRequestFilter {

    private static final String LOG_KEY = "correlation";

    private final Problems problems;
    private final List<OpenPath> secrets;

    /** @param open the secret ones among them are not told */
    RequestFrame(Problems problems, Collection<OpenPath> open) {
        this.problems = problems;
        this.secrets = open.stream().filter(OpenPath::secret).toList();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String correlation = Correlation.of(request);
        MDC.put(LOG_KEY, correlation);
        secrets.stream()
                .filter(secret -> secret.matches(ApiPaths.path(request)))
                .findFirst()
                .ifPresent(secret -> ApiPaths.conceal(request, secret.told()));
        try {
            response.setHeader(Correlation.HEADER, correlation);
            if (!ApiPaths.isApi(request)) {
                chain.doFilter(request, response);
            } else if (request.getDispatcherType() == DispatcherType.ERROR) {
                problems.write(problems.ofStatus(status(request), request), response);
            } else {
                answer(request, response, chain);
            }
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            Throwable cause =
                    thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
            response.resetBuffer();
            problems.write(cause, request, response);
        }
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
