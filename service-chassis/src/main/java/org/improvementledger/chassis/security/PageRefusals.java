package org.improvementledger.chassis.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.improvementledger.chassis.web.page.PagePaths;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.client.RestClientException;

/** Answers a browser that may not go on. The error page shows the message it finds with the error. */
final class PageRefusals implements AccessDeniedHandler, AuthenticationFailureHandler {

    /**
     * A form without its secret: mostly the service was started again, or the session ended, while the form was being filled in. The address it
     * posts to is also where it stands, or close by; opening it leads through sign-in where that is needed.
     */
    static final String FORM_EXPIRED =
            "Your form was not sent: you were signed out while it was open. Open it again and send it once more. Nothing was stored.";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean formExpired = denied instanceof CsrfException;
        if (formExpired) {
            request.setAttribute(PagePaths.ERROR_RETRY, whereTheFormStands(request));
        }
        request.setAttribute(PagePaths.ERROR_DETAIL, formExpired ? FORM_EXPIRED : denied.getMessage());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The page that the browser came from, where it is ours and says so; otherwise the address that the form goes to. */
    private static String whereTheFormStands(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer != null) {
            try {
                URI page = new URI(referrer);
                String host = request.getHeader(HttpHeaders.HOST);
                if (page.getRawPath() != null
                        && page.getRawPath().startsWith("/")
                        && !page.getRawPath().startsWith("//")
                        && page.getRawAuthority() != null
                        && page.getRawAuthority().equals(host)) {
                    return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
                }
            } catch (URISyntaxException unreadable) {
                return request.getRequestURI();
            }
        }
        return request.getRequestURI();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        if (isAway(failed)) {
            SignInCheck.refuse(request, response, failed);
            return;
        }
        String reason = failed instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "unknown";
        request.setAttribute(
                PagePaths.ERROR_DETAIL,
                "Signing in did not succeed (" + reason + "). Start again from the first page.");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static boolean isAway(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException
                    || cause instanceof IOException
                    || cause instanceof SignInAwayException) {
                return true;
            }
        }
        return false;
    }
}
