package org.improvementledger.chassis.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the sign-in server's address, as tokens name it
 * @param clientId by which the sign-in server knows this service's pages
 */
@ConfigurationProperties("ledger.sign-in")
record SignInSettings(
        String issuer,
        @DefaultValue("pages") String clientId,
        @DefaultValue("") String clientSecret) {

    /** Scheme, host and port: what a browser calls an origin. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
