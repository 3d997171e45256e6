package org.improvementledger.actionplan.action;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanDrafted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final UUID ID = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID INSPECTION = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID PRIORITY = UUID.fromString("2c3d4e5f-6071-4283-94a5-b6c7d8e9fa16");
    private static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    private static final UUID MILESTONE = UUID.fromString("7d6c5b4a-3928-4171-b605-f4e3d2c1b005");
    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate START = LocalDate.of(2019, 4, 1);
    private static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    private static final LocalDate REACHED = LocalDate.of(2019, 9, 20);

    private final AggregateTestFixture<Action> fixture = new AggregateTestFixture<>(Action.class);

    @BeforeEach
    void aPlanAnswersAnInspectionWithOneFinding() {
        RecordedInspections inspections =
                asked -> asked.equals(INSPECTION) ? Optional.of(Set.of(FINDING)) : Optional.empty();
        DraftedPlans plans = (asked, seen) -> {
            if (!asked.equals(PLAN)) {
                throw NotFoundException.of("plan", asked);
            }
            return new DraftedPlans.Facts(INSPECTION, Set.of(PRIORITY), false);
        };
        fixture.registerInjectableResource(inspections).registerInjectableResource(plans);
    }

    @Test
    void addsAnAction() {
        fixture.givenNoPriorActivity().when(add(PLAN, DUE, List.of(FINDING))).expectEvents(added(List.of(FINDING)));
    }

    @Test
    void addsAnActionThatAnswersNoFinding() {
        fixture.givenNoPriorActivity().when(add(PLAN, DUE, List.of())).expectEvents(added(List.of()));
    }

    @Test
    void staysQuietWhenTheSameActionIsAddedAgain() {
        fixture.given(added(List.of(FINDING)))
                .when(add(PLAN, DUE, List.of(FINDING)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherActionWithTheSameId() {
        fixture.given(added(List.of(FINDING)))
                .when(add(PLAN, DUE.plusDays(1), List.of(FINDING)))
                .expectNoEvents()
                .expectException(
                        refusal("already-exists", "id", "There is a different action with the id " + ID + " already."));
    }

    @Test
    void refusesTheIdOfSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", INSPECTION))
                .when(add(PLAN, DUE, List.of()))
                .expectNoEvents()
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void findsNoPlanToAddTo() {
        fixture.givenNoPriorActivity()
                .when(add(UNKNOWN, DUE, List.of()))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no plan with the id " + UNKNOWN + ".");
    }

    @Test
    void refusesAFindingThatThePlansInspectionDoesNotHave() {
        fixture.givenNoPriorActivity()
                .when(add(PLAN, DUE, List.of(FINDING, UNKNOWN)))
                .expectNoEvents()
                .expectException(refusal(
                        "unknown-finding",
                        "addresses",
                        "The plan's inspection has no finding with the id " + UNKNOWN + "."));
    }

    @Test
    void refusesAnActionDueBeforeItStarts() {
        fixture.givenNoPriorActivity()
                .when(add(PLAN, START.minusDays(1), List.of()))
                .expectNoEvents()
                .expectException(refusal("dates-out-of-order", "dueOn", "An action cannot be due before it starts."));
    }

    @Test
    void addsAMilestoneDueWhenever() {
        LocalDate longAfter = DUE.plusYears(2);
        fixture.given(added(List.of()))
                .when(new AddMilestone(ID, MILESTONE, "First cohort trained", longAfter))
                .expectEvents(new MilestoneAdded(ID, MILESTONE, "First cohort trained", longAfter));
    }

    @Test
    void staysQuietWhenTheSameMilestoneIsAddedAgain() {
        fixture.given(added(List.of()), milestone(MILESTONE))
                .when(new AddMilestone(ID, MILESTONE, "First cohort trained", DUE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherMilestoneWithTheSameId() {
        fixture.given(added(List.of()), milestone(MILESTONE))
                .when(new AddMilestone(ID, MILESTONE, "Second cohort trained", DUE))
                .expectNoEvents()
                .expectException(refusal(
                        "already-exists",
                        "id",
                        "There is a different milestone with the id " + MILESTONE + " already."));
    }

    @Test
    void refusesMoreMilestonesThanAnyActionHas() {
        Object[] full = IntStream.rangeClosed(0, Milestones.MOST)
                .mapToObj(number -> number == 0 ? added(List.of()) : milestone(new UUID(1, number)))
                .toArray();
        fixture.given(full)
                .when(new AddMilestone(ID, MILESTONE, "First cohort trained", DUE))
                .expectNoEvents()
                .expectException(refusal("too-many-milestones", null, "An action holds at most 200 milestones."));
    }

    @Test
    void findsNoActionForAMilestoneInSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", INSPECTION))
                .when(new AddMilestone(ID, MILESTONE, "First cohort trained", DUE))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no action with the id " + ID + ".");
    }

    @Test
    void logsAMilestoneAsReached() {
        fixture.given(added(List.of()), milestone(MILESTONE))
                .when(reach(REACHED, "64 of 66 attended"))
                .expectEvents(new MilestoneReached(ID, MILESTONE, REACHED, "64 of 66 attended"));
    }

    @Test
    void logsAMilestoneReachedOnTheDayItIsLogged() {
        fixture.given(added(List.of()), milestone(MILESTONE))
                .when(new ReachMilestone(ID, MILESTONE, REACHED, null, REACHED))
                .expectEvents(new MilestoneReached(ID, MILESTONE, REACHED, null));
    }

    @Test
    void staysQuietWhenTheSameIsLoggedAgain() {
        fixture.given(
                        added(List.of()),
                        milestone(MILESTONE),
                        new MilestoneReached(ID, MILESTONE, REACHED, "64 of 66 attended"))
                .when(reach(REACHED, "64 of 66 attended"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToLogAMilestoneTwice() {
        fixture.given(added(List.of()), milestone(MILESTONE), new MilestoneReached(ID, MILESTONE, REACHED, null))
                .when(reach(REACHED.plusDays(1), null))
                .expectNoEvents()
                .expectException(refusal(
                        "already-reached",
                        "reachedOn",
                        "This milestone was logged already, as reached on 2019-09-20."));
    }

    @Test
    void refusesAMilestoneReachedInTheFuture() {
        fixture.given(added(List.of()), milestone(MILESTONE))
                .when(new ReachMilestone(ID, MILESTONE, REACHED.plusDays(1), null, REACHED))
                .expectNoEvents()
                .expectException(refusal(
                        "reached-in-the-future",
                        "reachedOn",
                        "A milestone cannot be reached on a day that is still to come."));
    }

    @Test
    void findsNoSuchMilestone() {
        fixture.given(added(List.of()), milestone(MILESTONE))
                .when(new ReachMilestone(ID, UNKNOWN, REACHED, null, REACHED))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no milestone with the id " + UNKNOWN + ".");
    }

    private static AddAction add(UUID plan, LocalDate due, List<UUID> addresses) {
        return new AddAction(
                ID,
                plan,
                "Training and support for social workers",
                "Social workers are confident and stay",
                "Principal social worker",
                START,
                due,
                addresses,
                null);
    }

    private static ActionAdded added(List<UUID> addresses) {
        return new ActionAdded(
                ID,
                PLAN,
                "Training and support for social workers",
                "Social workers are confident and stay",
                "Principal social worker",
                START,
                DUE,
                addresses,
                null);
    }

    private static MilestoneAdded milestone(UUID id) {
        return new MilestoneAdded(ID, id, "First cohort trained", DUE);
    }

    private static ReachMilestone reach(LocalDate reachedOn, @Nullable String note) {
        return new ReachMilestone(ID, MILESTONE, reachedOn, note, LocalDate.of(2019, 10, 1));
    }
}
