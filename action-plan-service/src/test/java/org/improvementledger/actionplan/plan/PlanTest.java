package org.improvementledger.actionplan.plan;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.actionplan.inspection.RecordedInspections;
import org.improvementledger.events.Grade;
import org.improvementledger.events.JudgementArea;
import org.improvementledger.events.JudgementRecorded;
import org.improvementledger.events.PlanDrafted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final UUID ID = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID INSPECTION = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final String TITLE = "Improvement plan 2019 to 2022";

    private final AggregateTestFixture<Plan> fixture = new AggregateTestFixture<>(Plan.class);

    @BeforeEach
    void anInspectionIsRecorded() {
        RecordedInspections inspections = asked -> asked.equals(INSPECTION) ? Optional.of(Set.of()) : Optional.empty();
        fixture.registerInjectableResource(inspections);
    }

    @Test
    void draftsAPlan() {
        fixture.givenNoPriorActivity()
                .when(new DraftPlan(ID, TITLE, INSPECTION))
                .expectEvents(new PlanDrafted(ID, TITLE, INSPECTION));
    }

    @Test
    void staysQuietWhenTheSamePlanIsDraftedAgain() {
        fixture.given(new PlanDrafted(ID, TITLE, INSPECTION))
                .when(new DraftPlan(ID, TITLE, INSPECTION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherPlanWithTheSameId() {
        fixture.given(new PlanDrafted(ID, TITLE, INSPECTION))
                .when(new DraftPlan(ID, "Another plan", INSPECTION))
                .expectNoEvents()
                .expectException(
                        refusal("already-exists", "id", "There is a different plan with the id " + ID + " already."));
    }

    @Test
    void refusesAPlanForNoInspection() {
        UUID unknown = UUID.fromString("00000000-0000-4000-8000-000000000001");
        fixture.givenNoPriorActivity()
                .when(new DraftPlan(ID, TITLE, unknown))
                .expectNoEvents()
                .expectException(refusal(
                        "unknown-inspection",
                        "inspectionId",
                        "There is no inspection with the id " + unknown + ". Record it first."));
    }

    @Test
    void refusesTheIdOfSomethingElse() {
        fixture.given(new JudgementRecorded(ID, JudgementArea.IMPACT_OF_LEADERS, Grade.GOOD))
                .when(new DraftPlan(ID, TITLE, INSPECTION))
                .expectNoEvents()
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }
}
