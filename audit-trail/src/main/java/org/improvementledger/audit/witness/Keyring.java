package org.improvementledger.audit.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose signature counts. Keys by configuration are believed and no others; without any, the first key that a service introduces itself with is believed, and after it
 * those that a believed one vouches for.
 */
public final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

    private final LogSettings settings;
    private final Evidence evidence;
    private final LongAdder refused = new LongAdder();

    public Keyring(LogSettings settings, Evidence evidence) {
        this.settings = settings;
        this.evidence = evidence;
    }

    /** Counts a note that is none, or that nobody believed has signed. */
    void refuse() {
        refused.increment();
    }

    /** How many notes were refused since the start. */
    public long refused() {
        return refused.sum();
    }

    /** The keys that sign a service's checkpoints. */
    public List<VerifierKey> of(String service) {
        List<VerifierKey> configured = configured(service);
        return configured.isEmpty() ? evidence.keys(service) : configured;
    }

    /** The keys that cosign for a service. */
    public List<VerifierKey> cosignersOf(String service) {
        return of(service).stream()
                .map(key -> key.as(VerifierKey.Kind.COSIGNATURE))
                .toList();
    }

    private List<VerifierKey> configured(String service) {
        return settings.trustedKeys().stream()
                .map(VerifierKey::parse)
                .filter(key -> key.name().equals(settings.originOf(service)))
                .map(key -> key.as(VerifierKey.Kind.NOTE))
                .distinct()
                .toList();
    }

    /** Believes the keys this service signs with. */
    void keepOwn(String service, List<VerifierKey> keys) {
        keys.forEach(key -> evidence.keepKey(service, key, null));
    }

    /**
     * Hears of a key.
     *
     * @return whether it is believed
     */
    boolean introduced(String service, VerifierKey key, SignedNote note) {
        List<VerifierKey> configured = configured(service);
        if (!configured.isEmpty()) {
            return configured.contains(key);
        }
        List<VerifierKey> known = evidence.keys(service);
        if (known.contains(key)) {
            return true;
        }
        List<VerifierKey> asked = new ArrayList<>(known);
        asked.add(key);
        List<VerifierKey> vouching = note.signedBy(asked);
        if (!vouching.contains(key) || (!known.isEmpty() && vouching.stream().noneMatch(known::contains))) {
            LOG.warn("Nobody vouches for the key {}; it is not believed", key);
            refuse();
            return false;
        }
        evidence.keepKey(
                service,
                key,
                vouching.stream().filter(known::contains).findFirst().orElse(null));
        LOG.info("{} is a key of {} from now on", key, service);
        return true;
    }
}
