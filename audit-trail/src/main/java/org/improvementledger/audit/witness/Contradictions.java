package org.improvementledger.audit.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.chassis.web.page.PageAlarm;
import org.springframework.dao.DataAccessException;

/** The contradictions that were found, as of some seconds ago: told on every page until the evidence is answered for. */
public final class Contradictions implements PageAlarm {

    private static final Duration KEPT_FOR = Duration.ofSeconds(10);

    private final Evidence evidence;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, List.of());

    private record Known(Instant at, List<Evidence.Contradiction> found) {}

    Contradictions(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /** All there are, the latest first. */
    public List<Evidence.Contradiction> found() {
        Instant now = clock.instant();
        if (now.isAfter(known.at().plus(KEPT_FOR))) {
            try {
                known = new Known(now, evidence.contradictions());
            } catch (DataAccessException away) {
                // Tells what was known; that the database is away is told elsewhere.
                known = new Known(now, known.found());
            }
        }
        return known.found();
    }

    double count() {
        return unanswered().size();
    }

    /** Those that somebody has to look into yet. */
    public List<Evidence.Contradiction> unanswered() {
        return found().stream()
                .filter(contradiction -> contradiction.answer() == null)
                .toList();
    }

    static double sizeOf(StoredLog log) {
        try {
            return log.size();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }

    @Override
    public List<String> told() {
        return unanswered().stream()
                .map(Evidence.Contradiction::service)
                .distinct()
                .sorted()
                .map(
                        service -> "The audit log of " + service
                                + " contradicts what was signed about it. Its history may have been altered: tell the auditor, and decide nothing on it until it is explained.")
                .toList();
    }
}
