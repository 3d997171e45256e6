package org.improvementledger.chassis.relay;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down where nothing may be decided on the store. That is no part of readiness: what is there can still be read. */
final class StoreHealthIndicator implements HealthIndicator {

    private final Supplier<@Nullable String> hold;

    StoreHealthIndicator(Supplier<@Nullable String> hold) {
        this.hold = hold;
    }

    @Override
    public Health health() {
        String reason = hold.get();
        return reason == null
                ? Health.up().build()
                : Health.down().withDetail("reason", reason).build();
    }
}
