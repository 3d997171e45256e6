package org.improvementledger.chassis.web.page;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who the page is shown to.
 *
 * @param name as the header shows it
 * @param roles in kebab-case, whatever form the authorities have
 */
public record SignedIn(String name, Set<String> roles) {

    private static final String ROLE_PREFIX = "ROLE_";

    static @Nullable SignedIn from(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return null;
        }
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .map(authority -> kebab(
                        authority.startsWith(ROLE_PREFIX) ? authority.substring(ROLE_PREFIX.length()) : authority))
                .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(displayName(authentication), roles);
    }

    public boolean hasRole(String role) {
        return roles.contains(kebab(role));
    }

    private static String displayName(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OidcUser user && user.getFullName() != null) {
            return user.getFullName();
        }
        return authentication.getName();
    }

    private static String kebab(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
