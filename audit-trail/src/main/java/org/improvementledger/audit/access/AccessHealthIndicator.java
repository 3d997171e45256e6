package org.improvementledger.audit.access;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells of accesses that are not recorded. The service stays in rotation: whoever reads the record is served, and that it was not written down is seen. */
final class AccessHealthIndicator implements HealthIndicator {

    private final AccessRecorder recorder;

    AccessHealthIndicator(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public Health health() {
        Health.Builder health =
                recorder.failure() == null && recorder.lost() == 0 ? Health.up() : Health.status("INCOMPLETE");
        health.withDetail("waiting", recorder.waiting()).withDetail("lost", recorder.lost());
        if (recorder.failure() != null) {
            health.withDetail("failure", recorder.failure());
        }
        return health.build();
    }
}
