package org.improvementledger.actionplan.plan;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.events.DependencyAdded;
import org.improvementledger.events.PlanAgreed;
import org.improvementledger.events.PlanClosed;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.PlanRevised;
import org.improvementledger.events.PlanSubmitted;
import org.improvementledger.events.PriorityAdded;
import org.junit.jupiter.api.Test;

/** A plan's priorities, versions and what waits for what in it. */
class PlanLifeTest {

    private static final UUID ID = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID PRIORITY = UUID.fromString("2c3d4e5f-6071-4283-94a5-b6c7d8e9fa16");
    private static final UUID MEETING = UUID.fromString("b6d7e8f9-0a1b-4c2d-9e3f-405162738422");
    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);
    private static final UUID ELSEWHERE = new UUID(1, 4);
    private static final LocalDate AGREED_ON = LocalDate.of(2019, 6, 12);

    private static final PlanDrafted DRAFTED = new PlanDrafted(ID, "Improvement plan", UNKNOWN);
    private static final PriorityAdded ADDED = new PriorityAdded(ID, PRIORITY, "A stable workforce", null);
    private static final PlanAgreed AGREED = new PlanAgreed(ID, 1, AGREED_ON, null, null);
    private static final PlanRevised REVISED = new PlanRevised(ID, 2, LocalDate.of(2020, 11, 2), "The focused visit");
    private static final PlanClosed CLOSED = new PlanClosed(ID, LocalDate.of(2022, 9, 30), "Intervention ended");

    private static TestExecutor<Plan> given(Object... events) {
        AggregateTestFixture<Plan> fixture = new AggregateTestFixture<>(Plan.class);
        ArrangedMeetings meetings = asked -> asked.equals(MEETING) ? Optional.of(ID) : Optional.empty();
        PlannedActions actions = asked -> asked.equals(UNKNOWN)
                ? Optional.empty()
                : Optional.of(new PlannedActions.Facts(
                        asked.equals(ELSEWHERE) ? UNKNOWN : ID, "Action " + asked.getLeastSignificantBits()));
        fixture.registerInjectableResource(meetings)
                .registerInjectableResource(actions)
                .registerInjectableResource(new OpenGates());
        return fixture.given(events);
    }

    /** Nobody else is at the gates. */
    private static final class OpenGates implements Gates {

        @Override
        public void pass(String gate) {}

        @Override
        public void shut(String gate) {}
    }

    @Test
    void aPriorityIsAddedOnceAndReworded() {
        AddPriority add = new AddPriority(ID, PRIORITY, "A stable workforce", null);
        RewordPriority reword = new RewordPriority(ID, PRIORITY, "A stable and supported workforce", null, "Asked for");
        given(DRAFTED).when(add).expectEvents(ADDED);
        given(DRAFTED, ADDED).when(add).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, ADDED)
                .when(new AddPriority(ID, PRIORITY, "Another", null))
                .expectException(refusal(
                        "already-exists", "id", "There is a different priority with the id " + PRIORITY + " already."));
        given(DRAFTED, ADDED).when(reword).expectEvents(reword.done());
        given(DRAFTED, ADDED, reword.done()).when(reword).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, ADDED)
                .when(new RewordPriority(ID, PRIORITY, "A stable workforce", null, "No change"))
                .expectException(refusal("nothing-reworded", null, "The priority is worded like this already."));
        given(DRAFTED).when(reword).expectException(NotFoundException.class);
    }

    @Test
    void aVersionIsAgreedSentAndRevised() {
        AgreePlan agree = new AgreePlan(ID, AGREED_ON, null, null);
        SubmitPlan submit = new SubmitPlan(ID, LocalDate.of(2019, 7, 1), "The inspectorate");
        PlanSubmitted submitted = new PlanSubmitted(ID, 1, LocalDate.of(2019, 7, 1), "The inspectorate");
        RevisePlan revise = new RevisePlan(ID, LocalDate.of(2020, 11, 2), "The focused visit");
        given(DRAFTED).when(submit).expectException(refused("plan-not-agreed"));
        given(DRAFTED).when(revise).expectException(refused("plan-not-agreed"));
        given(DRAFTED).when(agree).expectEvents(AGREED);
        given(DRAFTED, AGREED).when(agree).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, AGREED)
                .when(new AgreePlan(ID, AGREED_ON.plusDays(1), null, null))
                .expectException(refused("already-agreed"));
        given(DRAFTED, AGREED).when(submit).expectEvents(submitted);
        given(DRAFTED, AGREED, submitted).when(submit).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, AGREED, submitted).when(revise).expectEvents(REVISED);
        given(DRAFTED, AGREED, REVISED).when(revise).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, AGREED, REVISED).when(submit).expectException(refused("plan-not-agreed"));
        given(DRAFTED, AGREED, REVISED)
                .when(new AgreePlan(ID, LocalDate.of(2020, 11, 2), null, "Second"))
                .expectEvents(new PlanAgreed(ID, 2, LocalDate.of(2020, 11, 2), null, "Second"));
    }

    @Test
    void noStepComesBeforeTheOneBeforeIt() {
        given(DRAFTED, AGREED)
                .when(new SubmitPlan(ID, AGREED_ON.minusDays(1), "The inspectorate"))
                .expectException(FieldRefusedException.class);
        given(DRAFTED, AGREED)
                .when(new SubmitPlan(ID, AGREED_ON, "The inspectorate"))
                .expectEvents(new PlanSubmitted(ID, 1, AGREED_ON, "The inspectorate"));
        given(DRAFTED, AGREED)
                .when(new RevisePlan(ID, AGREED_ON.minusDays(1), "Early"))
                .expectException(FieldRefusedException.class);
        given(DRAFTED, AGREED, REVISED)
                .when(new AgreePlan(ID, LocalDate.of(2020, 11, 1), null, null))
                .expectException(FieldRefusedException.class);
        given(DRAFTED, AGREED)
                .when(new ClosePlan(ID, AGREED_ON.minusDays(1), "Early"))
                .expectException(FieldRefusedException.class);
    }

    @Test
    void aMeetingThatAgreesIsAboutThisPlan() {
        given(DRAFTED)
                .when(new AgreePlan(ID, AGREED_ON, MEETING, null))
                .expectEvents(new PlanAgreed(ID, 1, AGREED_ON, MEETING, null));
        given(DRAFTED).when(new AgreePlan(ID, AGREED_ON, UNKNOWN, null)).expectException(refused("unknown-meeting"));
    }

    @Test
    void nothingJoinsAClosedPlan() {
        ClosePlan close = new ClosePlan(ID, LocalDate.of(2022, 9, 30), "Intervention ended");
        given(DRAFTED).when(close).expectEvents(CLOSED);
        given(DRAFTED, CLOSED).when(close).expectNoEvents().expectSuccessfulHandlerExecution();
        for (Object command : List.of(
                new AddPriority(ID, UNKNOWN, "Another", null),
                new AddDependency(ID, FIRST, SECOND),
                new AgreePlan(ID, LocalDate.of(2022, 10, 1), null, null),
                new ClosePlan(ID, LocalDate.of(2022, 10, 1), "Again"))) {
            given(DRAFTED, CLOSED).when(command).expectNoEvents().expectException(refused("plan-closed"));
        }
    }

    @Test
    void oneActionWaitsForAnotherOnce() {
        AddDependency wait = new AddDependency(ID, FIRST, SECOND);
        RemoveDependency remove = new RemoveDependency(ID, FIRST, SECOND, "No longer");
        given(DRAFTED).when(wait).expectEvents(wait.done());
        given(DRAFTED, wait.done()).when(wait).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, wait.done()).when(remove).expectEvents(remove.done());
        given(DRAFTED).when(remove).expectNoEvents().expectSuccessfulHandlerExecution();
        given(DRAFTED, wait.done(), remove.done())
                .when(new AddDependency(ID, SECOND, FIRST))
                .expectEvents(new DependencyAdded(ID, SECOND, FIRST));
    }

    @Test
    void noActionWaitsForItselfNotEvenOnARoundAboutWay() {
        given(DRAFTED).when(new AddDependency(ID, FIRST, FIRST)).expectException(refused("depends-on-itself"));
        given(DRAFTED, new DependencyAdded(ID, FIRST, SECOND), new DependencyAdded(ID, SECOND, THIRD))
                .when(new AddDependency(ID, THIRD, FIRST))
                .expectNoEvents()
                .expectException(
                        refusal(
                                "dependency-cycle",
                                "dependsOn",
                                "They would wait for each other: “Action 1” waits for “Action 2” waits for “Action 3” already."));
        given(DRAFTED, new DependencyAdded(ID, FIRST, SECOND), new DependencyAdded(ID, SECOND, THIRD))
                .when(new AddDependency(ID, FIRST, THIRD))
                .expectEvents(new DependencyAdded(ID, FIRST, THIRD));
    }

    @Test
    void actionsWaitWithinOnePlan() {
        given(DRAFTED).when(new AddDependency(ID, FIRST, ELSEWHERE)).expectException(refused("action-of-another-plan"));
        given(DRAFTED).when(new AddDependency(ID, ELSEWHERE, FIRST)).expectException(refused("action-of-another-plan"));
        given(DRAFTED).when(new AddDependency(ID, FIRST, UNKNOWN)).expectException(NotFoundException.class);
    }

    private static Matcher<RuleRefusedException> refused(String rule) {
        return new CustomTypeSafeMatcher<>("a refusal by the rule " + rule) {
            @Override
            protected boolean matchesSafely(RuleRefusedException refused) {
                return refused.rule().equals(rule);
            }
        };
    }
}
