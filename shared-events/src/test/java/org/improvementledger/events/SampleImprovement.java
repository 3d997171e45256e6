package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each type of the improvement plan's life, with every component filled. */
final class SampleImprovement {

    private static final UUID INSPECTION = UUID.fromString("5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
    private static final UUID FINDING = UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02");
    private static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID MILESTONE = UUID.fromString("7d6c5b4a-3928-4171-b605-f4e3d2c1b005");
    private static final UUID PART = UUID.fromString("68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10");
    private static final UUID SINGLE = UUID.fromString("7b8c9dae-bfc0-5d1e-af2f-304152637415");
    private static final UUID PRIORITY = UUID.fromString("2c3d4e5f-6071-4283-94a5-b6c7d8e9fa16");
    private static final UUID OTHER_ACTION = UUID.fromString("83a4b5c6-d7e8-49fa-8b1c-2d3e4f506117");
    private static final UUID EVIDENCE = UUID.fromString("f1e2d3c4-b5a6-4978-8a69-5b4c3d2e1f18");
    private static final UUID MEASURE = UUID.fromString("3e4f5061-7283-4495-a6b7-c8d9eafb0c19");
    private static final UUID READING = UUID.fromString("94b5c6d7-e8f9-5a0b-9c1d-2e3f40516220");
    private static final UUID SCHEDULE = UUID.fromString("a5c6d7e8-f90a-4b1c-8d2e-3f4051627321");
    private static final UUID MEETING = UUID.fromString("b6d7e8f9-0a1b-4c2d-9e3f-405162738422");
    private static final UUID VOICE = UUID.fromString("c7e8f90a-1b2c-4d3e-8f40-516273849523");
    private static final UUID RISK = UUID.fromString("d8f90a1b-2c3d-4e4f-9051-62738495a624");
    private static final String DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private SampleImprovement() {}

    static Stream<DomainEvent> events() {
        return Stream.of(inspections(), plans(), actions(), measures(), board()).flatMap(events -> events);
    }

    private static Stream<DomainEvent> inspections() {
        return Stream.of(
                new ActionPlanTextErased(
                        UUID.fromString("6a5b4c3d-2e1f-5a0b-9c8d-7e6f5a4b3c25"),
                        UUID.fromString("0b6d4c1e-6a55-4a2f-8f0d-2f2f7a9d1c02"),
                        4711,
                        DIGEST,
                        List.of("/note"),
                        LocalDate.parse("2021-03-01"),
                        "Data protection officer, decision 2021/14",
                        "Right to erasure, article 17(1)(d)"),
                new InspectionCorrected(
                        INSPECTION,
                        PART,
                        InspectionKind.FOCUSED_VISIT,
                        "ILACS 2018",
                        LocalDate.of(2019, 2, 11),
                        LocalDate.of(2019, 2, 22),
                        LocalDate.of(2019, 3, 25),
                        LocalDate.of(2019, 3, 26),
                        "https://reports.example/50062",
                        "The letter calls it a focused visit"),
                new JudgementCorrected(
                        INSPECTION,
                        JudgementArea.IMPACT_OF_LEADERS,
                        Grade.INADEQUATE,
                        "The grade of another area was copied"),
                new FindingCorrected(
                        INSPECTION,
                        FINDING,
                        FindingKind.AREA_FOR_IMPROVEMENT,
                        "The quality, timeliness and analysis of assessments",
                        "Half of the sentence was missing"),
                new DeadlineStated(
                        INSPECTION,
                        DeadlineKind.WRITTEN_STATEMENT,
                        LocalDate.of(2019, 7, 12),
                        "The inspectorate's letter of 2 April 2019"),
                new DeadlineMet(
                        INSPECTION,
                        DeadlineKind.WRITTEN_STATEMENT,
                        LocalDate.of(2019, 7, 1),
                        "Sent to the inspectorate and the department"),
                new DeadlineMetCorrected(
                        INSPECTION,
                        DeadlineKind.WRITTEN_STATEMENT,
                        LocalDate.of(2019, 7, 3),
                        "Sent to the inspectorate and the department",
                        "The receipt shows another day"));
    }

    private static Stream<DomainEvent> plans() {
        return Stream.of(
                new PriorityAdded(
                        PLAN, PRIORITY, "A confident and stable workforce", "Children keep the same social worker"),
                new PriorityReworded(
                        PLAN,
                        PRIORITY,
                        "A confident, stable and supported workforce",
                        "Children keep the same social worker",
                        "The board asked for support to be named"),
                new PlanAgreed(PLAN, 1, LocalDate.of(2019, 6, 12), MEETING, "Agreed without amendment"),
                new PlanSubmitted(PLAN, 1, LocalDate.of(2019, 7, 1), "The inspectorate and the department"),
                new PlanRevised(
                        PLAN,
                        2,
                        LocalDate.of(2020, 11, 2),
                        "The focused visit of October 2020 named remaining weaknesses"),
                new PlanClosed(PLAN, LocalDate.of(2022, 9, 30), "Intervention ended on 21 September 2022"),
                new DependencyAdded(PLAN, ACTION, OTHER_ACTION),
                new DependencyRemoved(PLAN, ACTION, OTHER_ACTION, "The training no longer needs the new structure"),
                new RatingRulesSet(SINGLE, 2, LocalDate.of(2020, 4, 1), 30, 90));
    }

    private static Stream<DomainEvent> actions() {
        return Stream.of(
                new ActionAmended(
                        ACTION,
                        "Training and support for all social workers",
                        "Social workers are confident and stay",
                        "Principal social worker",
                        List.of(FINDING),
                        PRIORITY,
                        null,
                        "The post was renamed"),
                new ActionRescheduled(
                        ACTION,
                        LocalDate.of(2019, 5, 1),
                        LocalDate.of(2020, 6, 30),
                        "The provider starts a month later",
                        "Director of children's services"),
                new MilestoneRescheduled(
                        ACTION,
                        MILESTONE,
                        LocalDate.of(2019, 10, 31),
                        "The first cohort starts in October",
                        "Director of children's services"),
                new MilestoneWaived(
                        ACTION, MILESTONE, LocalDate.of(2019, 11, 4), "The second cohort was joined to the first"),
                new MilestoneReopened(ACTION, MILESTONE, "It was logged on the wrong action"),
                new ProgressReported(
                        ACTION,
                        PART,
                        LocalDate.of(2019, 10, 7),
                        "Two of three cohorts are trained",
                        Rating.AMBER,
                        "A third trainer starts in November"),
                new MilestoneOverdue(ACTION, MILESTONE, LocalDate.of(2019, 9, 30), LocalDate.of(2019, 10, 1)),
                new ActionOverdue(ACTION, LocalDate.of(2020, 3, 31), LocalDate.of(2020, 4, 1)),
                new EvidenceAttached(
                        ACTION,
                        EVIDENCE,
                        MILESTONE,
                        "Attendance of the first cohort",
                        new EvidenceFile("attendance-2019-09.pdf", "application/pdf", 48213, DIGEST),
                        "https://intranet.example/training/attendance"),
                new EvidenceWithdrawn(ACTION, EVIDENCE, "It shows another team"),
                new EvidenceDamaged(ACTION, EVIDENCE, EvidenceFault.ALTERED, LocalDate.of(2020, 2, 3)),
                new EvidenceRestored(ACTION, EVIDENCE, LocalDate.of(2020, 2, 4)),
                new CompletionProposed(
                        ACTION, LocalDate.of(2020, 3, 20), "Every social worker has been trained and supported"),
                new CompletionVerified(ACTION, LocalDate.of(2020, 4, 2), "Twelve records sampled"),
                new CompletionRefused(
                        ACTION, LocalDate.of(2020, 4, 2), "The managers' records do not show supervision"),
                new ActionClosed(ACTION, LocalDate.of(2020, 4, 15), MEETING, "Closed with thanks"),
                new ActionSustained(ACTION, LocalDate.of(2020, 7, 14), 90, 1),
                new ActionEmbedded(ACTION, LocalDate.of(2020, 9, 16), "Three audits in a row found it"),
                new ActionReopened(ACTION, LocalDate.of(2020, 11, 2), "The focused visit found caseloads rising"),
                new ActionCancelled(ACTION, LocalDate.of(2019, 12, 2), "It is part of another action now"));
    }

    private static Stream<DomainEvent> measures() {
        return Stream.of(
                new MeasureDefined(
                        MEASURE,
                        "Assessments completed within 45 working days",
                        "Assessments completed in the period within 45 working days of referral",
                        MeasureUnit.PERCENTAGE,
                        "Assessments completed in time",
                        "Assessments completed",
                        Polarity.HIGHER_IS_BETTER,
                        MeasureFrequency.MONTHLY,
                        "The case management system, monthly report",
                        true,
                        Quantity.of("71.5")),
                new MeasureAmended(
                        MEASURE,
                        "Assessments within 45 working days",
                        "Assessments completed in the month within 45 working days of referral",
                        "The case management system, weekly report",
                        "The report is weekly now"),
                new MeasureTargetSet(
                        MEASURE, 1, Quantity.of("90"), LocalDate.of(2019, 4, 1), "The plan's measure of success"),
                new MeasureLinked(MEASURE, ACTION),
                new MeasureUnlinked(MEASURE, ACTION, "Another action moves it"),
                new ReadingRecorded(
                        MEASURE,
                        READING,
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2019, 4, 30),
                        Quantity.of("64"),
                        Quantity.of("80"),
                        "Bank holidays fell into the month"),
                new ReadingRestated(
                        MEASURE, READING, Quantity.of("66"), Quantity.of("80"), "Two assessments were entered late"),
                new MeasureRetired(MEASURE, LocalDate.of(2022, 9, 30), "Replaced by the inspectorate's new definition"),
                new ReviewScheduleSet(
                        SCHEDULE,
                        "Review of the plan by the leadership team",
                        "Director of children's services",
                        "FREQ=WEEKLY;INTERVAL=4",
                        LocalDate.of(2019, 6, 3),
                        3),
                new ReviewHeld(SCHEDULE, LocalDate.of(2019, 7, 1), LocalDate.of(2019, 7, 2), "Two milestones at risk"),
                new ReviewMissed(SCHEDULE, LocalDate.of(2019, 7, 1), LocalDate.of(2019, 7, 29)),
                new ReviewScheduleEnded(SCHEDULE, LocalDate.of(2022, 9, 30), "The board was dissolved"));
    }

    private static Stream<DomainEvent> board() {
        return Stream.of(
                new MeetingArranged(MEETING, PLAN, "Safeguarding Improvement Board", LocalDate.of(2019, 6, 12)),
                new MeetingRearranged(MEETING, LocalDate.of(2019, 6, 19), "The chair could not attend"),
                new MeetingCancelled(MEETING, "It fell into the election period"),
                new MeetingHeld(
                        MEETING,
                        LocalDate.of(2019, 6, 12),
                        List.of(
                                new Attendance("Chair of the improvement board", true),
                                new Attendance("Director of children's services", false))),
                new PaperTabled(MEETING, PART, "Performance in May 2019", "https://council.example/papers/sib-2019-06"),
                new RatingAgreed(MEETING, ACTION, Rating.AMBER, "Amber until the third cohort is trained"),
                new BoardDecided(MEETING, PART, "Supervision is audited every quarter", List.of(ACTION)),
                new MeetingActionRaised(
                        MEETING,
                        PART,
                        "Bring the audit of supervision to the next meeting",
                        "Principal social worker",
                        LocalDate.of(2019, 7, 10)),
                new MeetingActionDone(MEETING, PART, LocalDate.of(2019, 7, 8), "On the agenda of 10 July"),
                new PackFrozen(
                        MEETING, PART, LocalDate.of(2019, 6, 5), 4711, 815, DIGEST, "H4sIAAAAAAAA/wMAAAAAAAAAAAA="),
                new VoiceHeard(
                        VOICE,
                        VoiceSource.CHILDREN,
                        LocalDate.of(2019, 9, 18),
                        "Changes of social worker",
                        "Children want to be told before their social worker changes",
                        List.of(ACTION)),
                new VoiceAnswered(
                        VOICE, PART, LocalDate.of(2019, 11, 20), "Every change is now told in person, a week before"),
                new VoiceLinked(VOICE, ACTION),
                new VoiceUnlinked(VOICE, ACTION, "It is about another service"),
                new RiskRaised(
                        RISK,
                        PLAN,
                        "Too few experienced social workers",
                        "Caseloads rise and visits are late",
                        "Principal social worker",
                        new RiskScore(5, 4),
                        new RiskScore(3, 4),
                        "Retention payments and a recruitment campaign",
                        LocalDate.of(2019, 5, 13),
                        List.of(ACTION)),
                new RiskReassessed(
                        RISK,
                        LocalDate.of(2020, 1, 13),
                        new RiskScore(2, 4),
                        "Retention payments and a first year programme",
                        "Twelve posts were filled"),
                new RiskClosed(RISK, LocalDate.of(2022, 3, 14), "The workforce is stable for a year"));
    }
}
