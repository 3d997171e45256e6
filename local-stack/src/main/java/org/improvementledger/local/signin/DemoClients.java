package org.improvementledger.local.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** A client for each demo office and one for the pages of each service. The library's own list of clients refuses two with one secret. */
final class DemoClients implements RegisteredClientRepository {

    /** A working day: nobody in a demonstration should be asked twice. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(8);

    private final Map<String, RegisteredClient> clients;

    DemoClients(SignInSettings settings) {
        Stream<RegisteredClient> scripts = DemoOffice.ALL.stream().map(DemoClients::script);
        Stream<RegisteredClient> pages =
                Stream.of(pages("action-plan-pages", settings.planUrl()), pages("budget-pages", settings.moneyUrl()));
        clients = Stream.concat(scripts, pages)
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The demo's clients do not change");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    private static RegisteredClient script(DemoOffice office) {
        return RegisteredClient.withId(office.name())
                .clientId(office.name())
                .clientSecret(DemoOffice.PASSWORD)
                .clientName(office.title())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private static RegisteredClient pages(String clientId, String url) {
        List<String> addresses = List.of(url, SignInSettings.byName(url));
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(DemoOffice.PASSWORD)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> addresses.forEach(address -> uris.add(address + "/login/oauth2/code/sign-in")))
                .postLogoutRedirectUris(uris -> addresses.forEach(address -> {
                    uris.add(address);
                    uris.add(address + "/");
                    uris.add(address + "/signed-out");
                }))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
