package org.improvementledger.audit.checkpoint;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation's logs are named and signed.
 *
 * @param origin the name that both logs' names begin with, the same for both services; {@code <origin>/budget} is a log's
 * @param keyFolder where the service's key is, or is made at the first start; nothing is signed where this and {@code key} are absent
 * @param key the private key itself, in place of a file
 * @param previousKey the private key before it, which signs too until it is taken away
 * @param trustedKeys the other service's public keys, one line each; where there are none, the first that is heard of is believed
 */
@ConfigurationProperties("ledger.audit")
public record LogSettings(
        @DefaultValue("improvement-ledger.localhost") String origin,
        @Nullable Path keyFolder,
        @Nullable String key,
        @Nullable String previousKey,
        @DefaultValue List<String> trustedKeys) {

    /** The name of a service's log and of the keys that speak for the service. */
    public String originOf(String service) {
        return origin + "/" + service;
    }

    /** Which service's name it is; null where it is none of this installation. */
    public @Nullable String serviceOf(String name) {
        return name.startsWith(origin + "/") ? name.substring(origin.length() + 1) : null;
    }
}
