package org.improvementledger.audit.log.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.chassis.eventstore.NotFoundException;

/** The logs that this service has, and what may be said of each: of its own what it signed, of the other's what it cosigned. */
public final class Logs {

    private final String own;
    private final Map<String, StoredLog> logs;
    private final Evidence evidence;
    private final LogSettings settings;

    public Logs(String own, Map<String, StoredLog> logs, Evidence evidence, LogSettings settings) {
        this.own = own;
        this.logs = Map.copyOf(logs);
        this.evidence = evidence;
        this.settings = settings;
    }

    /** The services whose logs are here. */
    public List<String> services() {
        return logs.keySet().stream().sorted().toList();
    }

    /** Whether this service signs the log. */
    boolean isOwn(String service) {
        return service.equals(own);
    }

    public StoredLog of(String service) {
        StoredLog log = logs.get(service);
        if (log == null) {
            throw new NotFoundException("There is no log of " + service + ".");
        }
        return log;
    }

    /** The newest checkpoint that this service stands by and has the whole tree of. */
    public Optional<SignedNote> checkpoint(String service) {
        long size = of(service).size();
        return isOwn(service)
                ? evidence.latest(service, size)
                : evidence.latestCosigned(service, size, settings.originOf(own));
    }
}
