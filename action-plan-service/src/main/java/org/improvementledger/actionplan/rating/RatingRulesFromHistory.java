package org.improvementledger.actionplan.rating;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.events.RatingRulesSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The configured version and those that were set, read from their events. */
@Component
@EnableConfigurationProperties(RatingSettings.class)
class RatingRulesFromHistory implements RecordedRatingRules {

    private final RatingSettings configured;

    private final EventStore events;

    private final Gates gates;

    RatingRulesFromHistory(RatingSettings configured, EventStore events, Gates gates) {
        this.configured = configured;
        this.events = events;
        this.gates = gates;
    }

    @Override
    public RatingRuleBook book() {
        gates.pass(RatingRules.GATE);
        List<RatingRulesVersion> versions = new ArrayList<>();
        versions.add(configured.rules());
        events.readEvents(RatingRules.ID.toString())
                .asStream()
                .map(event -> RatingRulesVersion.of((RatingRulesSet) event.getPayload()))
                .forEach(versions::add);
        return new RatingRuleBook(versions);
    }
}
