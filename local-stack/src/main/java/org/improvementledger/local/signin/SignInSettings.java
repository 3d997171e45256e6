package org.improvementledger.local.signin;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the address the services know, {@code http://127.0.0.1:9000}
 * @param folder where the signing key and the sessions are kept
 * @param planUrl where the plan's pages are
 * @param moneyUrl where the money's pages are
 */
@ConfigurationProperties("sign-in")
record SignInSettings(String issuer, Path folder, String planUrl, String moneyUrl) {

    /** Every address under which a browser on this machine may have opened the pages. */
    List<String> pageOrigins() {
        return List.of(planUrl, moneyUrl, byName(planUrl), byName(moneyUrl));
    }

    static String byName(String url) {
        return url.replace("//127.0.0.1", "//localhost");
    }
}
