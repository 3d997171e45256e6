package org.improvementledger.chassis.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.improvementledger.chassis.web.DatabaseAway;
import org.improvementledger.chassis.web.page.PagePaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before a browser is sent to the sign-in server: is it there? A page of ours that says no helps more than a browser's own error. */
final class SignInCheck extends OncePerRequestFilter {

    static final String START = "/oauth2/authorization/" + SignInServer.REGISTRATION;

    private static final Logger LOG = LoggerFactory.getLogger(SignInCheck.class);

    private final SignInServer signIn;

    SignInCheck(SignInServer signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + START);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            signIn.check();
        } catch (SignInAwayException away) {
            refuse(request, response, away);
            return;
        }
        chain.doFilter(request, response);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Exception away) throws IOException {
        LOG.warn("Nobody can sign in: the sign-in server does not answer", away);
        response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
        request.setAttribute(
                PagePaths.ERROR_DETAIL,
                "You cannot sign in just now, because the sign-in server does not answer. Try again in a few minutes.");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
