package org.improvementledger.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Signs out also when the token that was shown is no longer known, as after a restart: whoever wants to leave must not meet an error. Goes back
 * only to pages of ours.
 */
final class ForgivingSignOut implements AuthenticationFailureHandler {

    private final SignInSettings settings;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    ForgivingSignOut(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        logout.logout(request, response, null);
        String wished = request.getParameter("post_logout_redirect_uri");
        boolean ours = wished != null
                && settings.pageOrigins().stream()
                        .anyMatch(origin -> wished.equals(origin)
                                || wished.equals(origin + "/")
                                || wished.equals(origin + "/signed-out"));
        response.sendRedirect(ours ? wished : SignInConfiguration.PAGE + "?signed-out");
    }
}
