package org.improvementledger.actionplan.risk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.RiskClosed;
import org.improvementledger.events.RiskRaised;
import org.improvementledger.events.RiskReassessed;
import org.improvementledger.events.RiskScore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID PLAN = new UUID(2, 1);
    private static final UUID ACTION = new UUID(3, 1);
    private static final UUID UNKNOWN = new UUID(9, 9);
    private static final LocalDate RAISED_ON = LocalDate.of(2019, 6, 14);
    private static final RiskScore HIGH = new RiskScore(4, 5);
    private static final RiskScore LOW = new RiskScore(2, 3);

    private final AggregateTestFixture<Risk> fixture = new AggregateTestFixture<>(Risk.class);

    @BeforeEach
    void aPlanIsDraftedAndAnActionAdded() {
        AddedActions added = asked -> asked.equals(ACTION);
        fixture.registerInjectableResource(added);
        fixture.registerInjectableResource(new WatchedPlans(fixture.getEventStore()));
    }

    private static RaiseRisk raise(UUID... actions) {
        return new RaiseRisk(
                ID, PLAN, "Turnover", "They leave", "Head of workforce", HIGH, LOW, "Pay", RAISED_ON, List.of(actions));
    }

    private static RiskRaised raised() {
        return raise().done();
    }

    private static ReassessRisk reassess(LocalDate day) {
        return new ReassessRisk(ID, day, HIGH, null, "Two left");
    }

    @Test
    void staysQuietOnARepeatAndRefusesSomethingElse() {
        fixture.given(raised()).when(raise()).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(raised())
                .when(raise(ACTION))
                .expectException(
                        refusal("already-exists", "id", "There is a different risk with the id " + ID + " already."));
        fixture.given(new PlanDrafted(ID, "Plan", UNKNOWN))
                .when(raise())
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void isAssessedAgainOnTheSameDayOrLater() {
        fixture.given(raised())
                .when(reassess(RAISED_ON))
                .expectEvents(reassess(RAISED_ON).done());
        fixture.given(raised())
                .when(reassess(RAISED_ON.minusDays(1)))
                .expectNoEvents()
                .expectException(FieldRefusedException.class);
        RiskReassessed later = reassess(RAISED_ON.plusDays(10)).done();
        fixture.given(raised(), later)
                .when(new ReassessRisk(ID, RAISED_ON.plusDays(9), LOW, null, "Hired"))
                .expectException(FieldRefusedException.class);
        fixture.given(raised(), later)
                .when(reassess(RAISED_ON.plusDays(10)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void isClosedOnceAndThenNotAssessed() {
        LocalDate day = RAISED_ON.plusDays(1);
        RiskClosed closed = new RiskClosed(ID, day, "Filled");
        fixture.given(raised()).when(new CloseRisk(ID, day, "Filled")).expectEvents(closed);
        fixture.given(raised())
                .when(new CloseRisk(ID, RAISED_ON.minusDays(1), "Filled"))
                .expectException(FieldRefusedException.class);
        fixture.given(raised(), closed)
                .when(new CloseRisk(ID, day, "Filled"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(raised(), closed)
                .when(new CloseRisk(ID, day, "Gone"))
                .expectException(refusal("risk-closed", null, "This risk was closed already, on 2019-06-15."));
        fixture.given(raised(), closed)
                .when(reassess(day))
                .expectException(
                        refusal("risk-closed", null, "This risk was closed on 2019-06-15 and is watched no longer."));
    }

    @Test
    void whatWasNeverRaisedIsNeitherAssessedNorClosed() {
        fixture.givenNoPriorActivity()
                .when(new CloseRisk(ID, RAISED_ON, "Filled"))
                .expectException(AggregateNotFoundException.class);
        fixture.given(new PlanDrafted(ID, "Plan", UNKNOWN))
                .when(reassess(RAISED_ON))
                .expectException(NotFoundException.class);
    }

    /** Two streams at once are no matter for the fixture: asked of the history itself. */
    @Test
    void aClosedPlanOrNoneTakesNone() {
        EmbeddedEventStore events = org.axonframework.eventsourcing.eventstore.EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        WatchedPlans plans = new WatchedPlans(events);
        assertThatThrownBy(() -> plans.require(PLAN)).hasMessage("There is no plan with the id " + PLAN + ".");
        append(events, 0, new PlanDrafted(PLAN, "Plan", UNKNOWN));
        plans.require(PLAN);
        append(events, 1, new PlanClosed(PLAN, RAISED_ON, "Done"));
        assertThatThrownBy(() -> plans.require(PLAN)).hasMessage("This plan is closed, and nothing joins it.");
    }

    private static void append(EventStore events, long sequence, Object payload) {
        events.publish(new GenericDomainEventMessage<>("Plan", PLAN.toString(), sequence, payload));
    }
}
