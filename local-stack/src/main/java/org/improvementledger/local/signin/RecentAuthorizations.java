package org.improvementledger.local.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the latest authorizations only: scripts fetch tokens without end. A forgotten one still has its token, which the services check by
 * its signature.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int REMEMBERED = 1_000;

    private final InMemoryOAuth2AuthorizationService authorizations = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> latest = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        authorizations.save(authorization);
        latest.remove(authorization.getId());
        latest.put(authorization.getId(), authorization);
        if (latest.size() > REMEMBERED) {
            OAuth2Authorization eldest = latest.values().iterator().next();
            latest.remove(eldest.getId());
            authorizations.remove(eldest);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        latest.remove(authorization.getId());
        authorizations.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return authorizations.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return authorizations.findByToken(token, tokenType);
    }
}
