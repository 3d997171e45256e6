package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of each type with every component filled: what the golden JSON of the current revisions holds. */
final class SampleEvents {

    private static final UUID INSPECTION = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    private static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID MILESTONE = UUID.fromString("7d6c5b4a-3928-4171-b605-f4e3d2c1b005");
    private static final UUID BUDGET = UUID.fromString("2b1a0f9e-8d7c-4b6a-9584-3e2d1c0b9a06");
    private static final UUID ALLOCATION = UUID.fromString("e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807");
    private static final Decision DECISION = new Decision(
            "Cabinet",
            LocalDate.of(2018, 11, 15),
            "CAB 2018/112",
            "FP 2018/77",
            LocalDate.of(2018, 10, 12),
            "The year's forecast did not allow for a further notice");

    private SampleEvents() {}

    static Map<String, DomainEvent> byTypeName() {
        return Stream.<DomainEvent>of(
                        new InspectionRecorded(
                                INSPECTION,
                                InspectionKind.STANDARD,
                                "ILACS 2018",
                                LocalDate.of(2019, 2, 11),
                                LocalDate.of(2019, 2, 22),
                                LocalDate.of(2019, 3, 25),
                                LocalDate.of(2019, 3, 25),
                                "https://reports.example/50062"),
                        new JudgementRecorded(INSPECTION, JudgementArea.OVERALL_EFFECTIVENESS, Grade.INADEQUATE),
                        new FindingRecorded(
                                INSPECTION,
                                FINDING,
                                FindingKind.AREA_FOR_IMPROVEMENT,
                                "The quality and timeliness of assessments"),
                        new PlanDrafted(PLAN, "Improvement plan 2019 to 2022", INSPECTION),
                        new ActionAdded(
                                ACTION,
                                PLAN,
                                "Training and support for social workers",
                                "Social workers are confident and stay",
                                "Principal social worker",
                                LocalDate.of(2019, 4, 1),
                                LocalDate.of(2020, 3, 31),
                                List.of(FINDING)),
                        new MilestoneAdded(ACTION, MILESTONE, "First cohort trained", LocalDate.of(2019, 9, 30)),
                        new MilestoneReached(ACTION, MILESTONE, LocalDate.of(2019, 9, 20), "64 of 66 attended"),
                        new BudgetSet(
                                BUDGET,
                                FinancialYear.of("2018/19"),
                                "Children's services",
                                BudgetKind.REVENUE,
                                FundingSource.UNDERSPEND,
                                Money.of("10772000"),
                                DECISION,
                                LocalDate.of(2018, 5, 1)),
                        new AllocationProposed(
                                BUDGET,
                                ALLOCATION,
                                "In-year allocation to children's services",
                                "Meet the forecast overspend on placements",
                                Money.of("10600000"),
                                "CS-1001",
                                "Children in care",
                                LocalDate.of(2018, 5, 1),
                                List.of(ACTION)),
                        new AllocationApproved(
                                BUDGET,
                                ALLOCATION,
                                Money.of("10600000"),
                                LocalDate.of(2018, 5, 1),
                                Capacity.CABINET,
                                DECISION),
                        new AllocationRejected(BUDGET, ALLOCATION, "The purpose is met from a grant already"))
                .collect(Collectors.toMap(
                        event -> PublishedEvents.typeOf(event.getClass()).name(), Function.identity()));
    }
}
