package org.improvementledger.chassis.web.operations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.ProjectionStatus;
import org.improvementledger.chassis.projection.ProjectionStatuses;
import org.improvementledger.chassis.projection.Rebuilds;
import org.improvementledger.chassis.relay.RelayStatus;
import org.improvementledger.chassis.security.Actor;
import org.jspecify.annotations.Nullable;

/** How this instance stands, from its own memory and the database: Kafka is never asked, so the answer is there when Kafka is not. */
public final class Operations {

    /** Parked events shown of one projection. */
    private static final int MOST_PARKED = 100;

    /** Rebuilds shown of one projection. */
    private static final int MOST_REBUILDS = 20;

    private final @Nullable RelayStatus relay;
    private final ProjectionStatuses projections;
    private final Rebuilds rebuilds;
    private final Clock clock;

    /** @param relay null in an instance that runs none */
    Operations(@Nullable RelayStatus relay, ProjectionStatuses projections, Rebuilds rebuilds, Clock clock) {
        this.relay = relay;
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    Optional<RelayBody> relay() {
        return Optional.ofNullable(relay).map(status -> RelayBody.of(status.current(), clock.instant()));
    }

    List<ProjectionBody> projections() {
        return projections.all().stream().map(this::body).toList();
    }

    private ProjectionBody body(ProjectionStatus status) {
        return ProjectionBody.of(
                status, status.parkedEvents() > 0 ? projections.parked(status.name(), MOST_PARKED) : List.of());
    }

    /** The newest first. */
    List<RebuildBody> rebuilds(String projection) {
        return rebuilds.reports(existing(projection), MOST_REBUILDS).stream()
                .map(RebuildBody::of)
                .toList();
    }

    /** Asks for a rebuild; where one is on its way already, that one is the answer. */
    RebuildBody rebuild(String projection, Actor actor) {
        UUID id = rebuilds.start(existing(projection), actor.id());
        return rebuilds.report(id).map(RebuildBody::of).orElseThrow();
    }

    private String existing(String projection) {
        return projections.all().stream()
                .map(ProjectionStatus::name)
                .filter(projection::equals)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no projection called " + projection + "."));
    }
}
