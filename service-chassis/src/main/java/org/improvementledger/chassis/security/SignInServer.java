package org.improvementledger.chassis.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * What we know of the sign-in server, asked for when first needed: it may start after us, and end before us. Once its keys are known, tokens
 * signed with them are checked without it.
 */
final class SignInServer implements ClientRegistrationRepository {

    static final String REGISTRATION = "sign-in";

    /** Two machines' clocks differ by no more. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final SignInSettings settings;

    private final RestTemplate http;

    private volatile @Nullable ClientRegistration registration;

    SignInServer(SignInSettings settings) {
        this.settings = settings;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_WITHIN);
        requests.setReadTimeout(ANSWER_WITHIN);
        this.http = new RestTemplate(requests);
    }

    JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                    .restOperations(http)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                    List.of(new JwtTimestampValidator(CLOCK_SKEW), new JwtIssuerValidator(settings.issuer()))));
            return decoder;
        });
    }

    /** @throws SignInAwayException when it does not answer at this moment */
    void check() {
        try {
            http.getForObject(settings.issuer() + "/.well-known/openid-configuration", String.class);
        } catch (RestClientException away) {
            throw new SignInAwayException(away);
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(REGISTRATION)) {
            return null;
        }
        ClientRegistration known = registration;
        if (known == null) {
            known = resolve();
            registration = known;
        }
        return known;
    }

    private ClientRegistration resolve() {
        check();
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientName("Sign in")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .build();
    }
}
