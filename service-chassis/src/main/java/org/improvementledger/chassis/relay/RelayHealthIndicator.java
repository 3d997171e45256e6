package org.improvementledger.chassis.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells how the relay stands and is always up: commands are accepted while Kafka is away or another instance leads, so
 * no load balancer may take the instance out for it. Alarms belong on the backlog's metrics.
 */
final class RelayHealthIndicator implements HealthIndicator {

    private final RelayStatus status;

    RelayHealthIndicator(RelayStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        RelayStatus.View view = status.current();
        Health.Builder health = Health.up()
                .withDetail("stream", view.stream())
                .withDetail("state", view.state())
                .withDetail("since", view.since())
                .withDetail("backlogEvents", view.backlogEvents());
        if (view.reason() != null) {
            health.withDetail("reason", view.reason());
        }
        if (view.lastSequenced() != null) {
            health.withDetail("lastSequenced", view.lastSequenced());
        }
        if (view.lastPublished() != null) {
            health.withDetail("lastPublished", view.lastPublished());
        }
        return health.build();
    }
}
