package org.improvementledger.money.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.events.DelegationSchemeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The configured version and those that were set, read from their events. */
@Component
@EnableConfigurationProperties(DelegationSettings.class)
class RecordedDelegationSchemes implements DelegationSchemes {

    private final DelegationSettings configured;

    private final EventStore events;

    private final Gates gates;

    RecordedDelegationSchemes(DelegationSettings configured, EventStore events, Gates gates) {
        this.configured = configured;
        this.events = events;
        this.gates = gates;
    }

    @Override
    public DelegationScheme inForceOn(LocalDate decidedOn) {
        gates.pass(SchemeOfDelegation.GATE);
        List<DelegationScheme> schemes = new ArrayList<>();
        schemes.add(configured.scheme());
        events.readEvents(SchemeOfDelegation.ID.toString())
                .asStream()
                .map(event -> (DelegationSchemeSet) event.getPayload())
                .map(DelegationScheme::of)
                .forEach(schemes::add);
        return DelegationScheme.inForceOn(decidedOn, schemes).orElseThrow();
    }
}
