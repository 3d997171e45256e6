package org.improvementledger.chassis.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Who is signed in, whether by a page's session or by a bearer token. */
public final class Actors {

    static final String ROLES_CLAIM = "roles";

    static final String CAPACITIES_CLAIM = "capacities";

    private static final String ROLE_PREFIX = "ROLE_";

    private Actors() {}

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in, which the chains let no controller see */
    public static Actor current() {
        Actor actor = of(SecurityContextHolder.getContext().getAuthentication());
        if (actor == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in.");
        }
        return actor;
    }

    static @Nullable Actor of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? of(claims)
                : null;
    }

    static Actor of(ClaimAccessor claims) {
        String id = claims.getClaimAsString("sub");
        String name = claims.getClaimAsString("name");
        return new Actor(id, words(claims, ROLES_CLAIM), words(claims, CAPACITIES_CLAIM), name == null ? id : name);
    }

    static Set<GrantedAuthority> authorities(ClaimAccessor claims) {
        Set<GrantedAuthority> authorities = new HashSet<>();
        words(claims, ROLES_CLAIM).forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE_PREFIX + role)));
        return authorities;
    }

    /** A claim of another shape than a list of words gives nothing, rather than something by accident. */
    private static Set<String> words(ClaimAccessor claims, String name) {
        Set<String> words = new HashSet<>();
        if (claims.getClaims().get(name) instanceof Collection<?> values) {
            for (Object value : values) {
                if (value instanceof String word) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
