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
    private static final UUID OTHER_BUDGET = UUID.fromString("41c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4d08");
    private static final UUID OTHER_ALLOCATION = UUID.fromString("93b4c5d6-e7f8-4091-a2b3-c4d5e6f7a809");
    private static final UUID PART = UUID.fromString("68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10");
    private static final UUID TRANSFER = UUID.fromString("1d2e3f40-5162-4738-8495-a6b7c8d9ea11");
    private static final UUID SPEND = UUID.fromString("b0c1d2e3-f405-5617-a829-3a4b5c6d7e12");
    private static final UUID COMMITMENT = UUID.fromString("0f1e2d3c-4b5a-5697-8879-6a5b4c3d2e13");
    private static final UUID IMPORT = UUID.fromString("d4e5f607-1829-4a3b-8c4d-5e6f70819214");
    private static final UUID SINGLE = UUID.fromString("7b8c9dae-bfc0-5d1e-af2f-304152637415");
    private static final Authority AUTHORITY = new Authority(2, Money.of("20000000"), true);
    private static final String DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Decision DECISION = new Decision(
            "Cabinet",
            LocalDate.of(2018, 11, 15),
            "CAB 2018/112",
            "FP 2018/77",
            LocalDate.of(2018, 10, 12),
            "The year's forecast did not allow for a further notice");

    private SampleEvents() {}

    static Map<String, DomainEvent> byTypeName() {
        return Stream.of(plan(), SampleImprovement.events(), money(), movedMoney(), spentMoney())
                .flatMap(events -> events)
                .collect(Collectors.toMap(
                        event -> PublishedEvents.typeOf(event.getClass()).name(), Function.identity()));
    }

    private static Stream<DomainEvent> plan() {
        return Stream.of(
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
                        List.of(FINDING),
                        null),
                new MilestoneAdded(ACTION, MILESTONE, "First cohort trained", LocalDate.of(2019, 9, 30)),
                new MilestoneReached(ACTION, MILESTONE, LocalDate.of(2019, 9, 20), "64 of 66 attended"));
    }

    private static Stream<DomainEvent> money() {
        return Stream.of(
                new BudgetSet(
                        BUDGET,
                        FinancialYear.of("2018/19"),
                        "Children's services",
                        BudgetKind.REVENUE,
                        FundingSource.UNDERSPEND,
                        Money.of("10772000"),
                        DECISION,
                        LocalDate.of(2018, 5, 1),
                        null),
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
                        DECISION,
                        null),
                new AllocationRejected(BUDGET, ALLOCATION, "The purpose is met from a grant already"),
                new BudgetIncreased(
                        BUDGET,
                        PART,
                        Money.of("750000"),
                        FundingSource.RESERVE,
                        "Placements cost more than was planned",
                        DECISION,
                        LocalDate.of(2018, 12, 1)),
                new BudgetReduced(
                        BUDGET,
                        PART,
                        Money.of("120000"),
                        FundingSource.CONTINGENCY,
                        "The contingency is needed elsewhere",
                        DECISION,
                        LocalDate.of(2019, 1, 15)),
                new BudgetClosed(BUDGET, LocalDate.of(2019, 4, 30), "The service was merged with another"),
                new AllocationWithdrawn(BUDGET, ALLOCATION, "Another grant pays for it"),
                new AllocationCorrected(
                        BUDGET,
                        ALLOCATION,
                        PART,
                        "In-year allocation to children's placements",
                        "Meet the forecast overspend on residential placements",
                        Money.of("10500000"),
                        "CS-1002",
                        "Residential care",
                        LocalDate.of(2018, 6, 1),
                        "The cost centre was that of another team"),
                new AllocationReleased(
                        BUDGET,
                        ALLOCATION,
                        PART,
                        Money.of("250000"),
                        "Two placements ended early",
                        LocalDate.of(2019, 2, 1)),
                new ActionLinked(BUDGET, ALLOCATION, ACTION),
                new ActionUnlinked(BUDGET, ALLOCATION, ACTION, "The action is paid from a grant"),
                new ForecastMade(
                        BUDGET,
                        ALLOCATION,
                        PART,
                        new Period(7),
                        Money.of("10550000"),
                        "Placements as at 31 October, without growth"));
    }

    private static Stream<DomainEvent> movedMoney() {
        MoneyPlace from = new MoneyPlace(BUDGET, ALLOCATION);
        MoneyPlace to = new MoneyPlace(OTHER_BUDGET, OTHER_ALLOCATION);
        return Stream.of(
                new MoneyMovedOut(BUDGET, TRANSFER, ALLOCATION, Money.of("40000")),
                new MoneyMovedIn(OTHER_BUDGET, TRANSFER, OTHER_ALLOCATION, Money.of("40000")),
                new DelegationSchemeSet(
                        SINGLE,
                        2,
                        LocalDate.of(2018, 4, 1),
                        List.of(
                                new CapacityLimit(Capacity.DIRECTOR, Money.of("100000")),
                                new CapacityLimit(Capacity.FULL_COUNCIL, null)),
                        Money.of("500000"),
                        30),
                new VirementProposed(TRANSFER, from, to, Money.of("40000"), "Agency cover while posts are filled"),
                new VirementApproved(TRANSFER, from, to, Money.of("40000"), Capacity.DIRECTOR, DECISION, AUTHORITY),
                new VirementRejected(TRANSFER, "The vacancies are filled"),
                new CarryForwardProposed(
                        TRANSFER, BUDGET, OTHER_BUDGET, Money.of("85000"), "Training that was booked and put off"),
                new CarryForwardApproved(
                        TRANSFER, BUDGET, OTHER_BUDGET, Money.of("85000"), Capacity.CABINET, DECISION, AUTHORITY),
                new CarryForwardRejected(TRANSFER, "It goes back to the general fund"),
                new FinancialYearClosed(
                        SINGLE,
                        FinancialYear.of("2018/19"),
                        LocalDate.of(2019, 5, 31),
                        "Outturn report to Cabinet, May 2019"),
                new AdjustmentAuthorised(
                        SINGLE,
                        FinancialYear.of("2018/19"),
                        PART,
                        ALLOCATION,
                        "AP-2019-88",
                        Money.of("4200"),
                        "An invoice for March came in June",
                        Capacity.CHIEF_FINANCE_OFFICER));
    }

    private static Stream<DomainEvent> spentMoney() {
        return Stream.of(
                new CommitmentRecorded(
                        COMMITMENT,
                        BUDGET,
                        ALLOCATION,
                        "PO-20188",
                        "Harbour Training",
                        LocalDate.of(2018, 9, 3),
                        Money.of("18000")),
                new CommitmentReleased(COMMITMENT, BUDGET, ALLOCATION, "The last day of the course was cancelled"),
                new SpendRecorded(
                        SPEND,
                        BUDGET,
                        ALLOCATION,
                        "AP-2018-4417",
                        "Harbour Training",
                        LocalDate.of(2018, 10, 12),
                        new Period(7),
                        "Training in direct work, first cohort",
                        Money.of("6000"),
                        Money.of("1200"),
                        "Education and training",
                        "PO-20188",
                        IMPORT),
                new SpendReversed(
                        SPEND,
                        BUDGET,
                        ALLOCATION,
                        Money.of("6000"),
                        new Period(7),
                        "PO-20188",
                        "Charged to the wrong cost centre"),
                new SpendRedacted(
                        SINGLE,
                        FinancialYear.of("2018/19"),
                        3,
                        SPEND,
                        Redaction.PERSONAL_DATA,
                        "A foster carer is paid"),
                new RedactionLifted(SINGLE, FinancialYear.of("2018/19"), 3, SPEND, "The supplier is a company"),
                new ReturnFrozen(SINGLE, FinancialYear.of("2018/19"), 3, 4711, 212, Money.of("1843210.55"), DIGEST),
                new SpendImportStarted(IMPORT, "spend-2018-10.csv", DIGEST, 1048576),
                new SpendImportFinished(IMPORT, 1200, 1100, 88, 12),
                new BudgetTextErased(
                        UUID.fromString("6a5b4c3d-2e1f-5a0b-9c8d-7e6f5a4b3c25"),
                        UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02"),
                        4711,
                        DIGEST,
                        List.of("/note"),
                        LocalDate.parse("2021-03-01"),
                        "Data protection officer, decision 2021/14",
                        "Right to erasure, article 17(1)(d)"));
    }
}
