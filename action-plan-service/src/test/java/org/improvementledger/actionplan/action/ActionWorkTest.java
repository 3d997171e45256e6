package org.improvementledger.actionplan.action;

import static org.improvementledger.actionplan.Refusals.refusal;
import static org.improvementledger.actionplan.action.ActionFixture.ADDED;
import static org.improvementledger.actionplan.action.ActionFixture.ATTACHED;
import static org.improvementledger.actionplan.action.ActionFixture.CANCELLED;
import static org.improvementledger.actionplan.action.ActionFixture.CLOSED;
import static org.improvementledger.actionplan.action.ActionFixture.DUE;
import static org.improvementledger.actionplan.action.ActionFixture.EMBEDDED;
import static org.improvementledger.actionplan.action.ActionFixture.EVIDENCE;
import static org.improvementledger.actionplan.action.ActionFixture.FINDING;
import static org.improvementledger.actionplan.action.ActionFixture.ID;
import static org.improvementledger.actionplan.action.ActionFixture.MILESTONE;
import static org.improvementledger.actionplan.action.ActionFixture.MILESTONE_ADDED;
import static org.improvementledger.actionplan.action.ActionFixture.MILESTONE_DUE;
import static org.improvementledger.actionplan.action.ActionFixture.PRIORITY;
import static org.improvementledger.actionplan.action.ActionFixture.PROPOSED;
import static org.improvementledger.actionplan.action.ActionFixture.REACHED;
import static org.improvementledger.actionplan.action.ActionFixture.REOPENED;
import static org.improvementledger.actionplan.action.ActionFixture.START;
import static org.improvementledger.actionplan.action.ActionFixture.UNKNOWN;
import static org.improvementledger.actionplan.action.ActionFixture.VERIFIED;
import static org.improvementledger.actionplan.action.ActionFixture.and;
import static org.improvementledger.actionplan.action.ActionFixture.by;
import static org.improvementledger.actionplan.action.ActionFixture.fieldRefusal;
import static org.improvementledger.actionplan.action.ActionFixture.given;
import static org.improvementledger.actionplan.action.ActionFixture.rule;
import static org.improvementledger.actionplan.action.ActionFixture.upTo;

import java.time.LocalDate;
import java.util.List;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.ActionOverdue;
import org.improvementledger.events.ActionRescheduled;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceFault;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneOverdue;
import org.improvementledger.events.MilestoneReopened;
import org.improvementledger.events.MilestoneRescheduled;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The work on an action: its words and dates, milestones, reports and evidence. */
class ActionWorkTest {

    private static final LocalDate OCTOBER = LocalDate.of(2019, 10, 31);

    @Test
    void aMilestoneIsRescheduledByAnothersApproval() {
        RescheduleMilestone later = new RescheduleMilestone(ID, MILESTONE, OCTOBER, "Starts later", "Director");
        given(ADDED, MILESTONE_ADDED).when(later, by("lead")).expectEvents(later.done());
        given(ADDED, MILESTONE_ADDED, later.done()).when(later, by("lead")).expectNoEvents();
        given(ADDED, MILESTONE_ADDED)
                .when(new RescheduleMilestone(ID, MILESTONE, OCTOBER, "Starts later", " Lead"), by("lead"))
                .expectNoEvents()
                .expectException(SegregationRefusedException.class);
        given(ADDED, MILESTONE_ADDED)
                .when(new RescheduleMilestone(ID, MILESTONE, MILESTONE_DUE, "No change", "Director"), by("lead"))
                .expectException(
                        refusal("nothing-rescheduled", "dueOn", "This milestone is due on 2019-09-30 already."));
        given(upTo(REACHED)).when(later, by("lead")).expectException(rule("already-reached"));
    }

    @Test
    void aMilestoneIsReachedOrWaivedNotBoth() {
        WaiveMilestone waive = new WaiveMilestone(ID, MILESTONE, OCTOBER, "Joined to the second");
        ReachMilestone reach = new ReachMilestone(ID, MILESTONE, OCTOBER, null, OCTOBER);
        given(ADDED, MILESTONE_ADDED).when(waive).expectEvents(waive.done());
        given(ADDED, MILESTONE_ADDED, waive.done()).when(waive).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ADDED, MILESTONE_ADDED, waive.done()).when(reach).expectException(rule("already-waived"));
        given(upTo(REACHED)).when(waive).expectException(rule("already-reached"));
        MilestoneReopened reopened = new MilestoneReopened(ID, MILESTONE, "Wrong action");
        given(ADDED, MILESTONE_ADDED, waive.done(), reopened).when(reach).expectEvents(reach.done());
        given(and(upTo(REACHED), reopened)).when(waive).expectEvents(waive.done());
    }

    @Test
    void onlyADoneMilestoneIsOpenedAgain() {
        ReopenMilestone reopen = new ReopenMilestone(ID, MILESTONE, "Wrong action");
        given(upTo(REACHED)).when(reopen).expectEvents(reopen.done());
        given(and(upTo(REACHED), reopen.done())).when(reopen).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ADDED, MILESTONE_ADDED).when(reopen).expectException(rule("milestone-not-done"));
        given(upTo(PROPOSED)).when(reopen).expectException(rule("action-not-open"));
    }

    @Test
    void anActionThatIsNotOpenTakesNoMoreWork() {
        for (List<Object> ended :
                List.of(upTo(VERIFIED), upTo(CLOSED), and(List.of(ADDED, MILESTONE_ADDED), CANCELLED))) {
            given(ended)
                    .when(new AddMilestone(ID, UNKNOWN, "Another", DUE))
                    .expectNoEvents()
                    .expectException(rule("action-not-open"));
            given(ended)
                    .when(new RescheduleAction(ID, null, DUE.plusDays(1), "Later", "Director"), by("lead"))
                    .expectException(rule("action-not-open"));
            given(ended).when(report(Rating.GREEN, null)).expectException(rule("action-not-open"));
        }
        given(upTo(PROPOSED))
                .when(report(Rating.GREEN, null))
                .expectEvents(report(Rating.GREEN, null).done());
        given(and(upTo(EMBEDDED), REOPENED))
                .when(new AddMilestone(ID, UNKNOWN, "Another", DUE))
                .expectEvents(new MilestoneAdded(ID, UNKNOWN, "Another", DUE));
    }

    @Test
    void anAmberReportHasARecoveryPlanAndBlueIsNotDeclared() {
        given(ADDED).when(report(Rating.AMBER, null)).expectException(fieldRefusal("recoveryPlan"));
        given(ADDED)
                .when(report(Rating.AMBER, "A third trainer"))
                .expectEvents(report(Rating.AMBER, "A third trainer").done());
        given(ADDED)
                .when(report(Rating.RED, null))
                .expectEvents(report(Rating.RED, null).done());
        given(ADDED).when(report(Rating.BLUE, null)).expectException(fieldRefusal("rating"));
        given(ADDED, report(Rating.RED, null).done())
                .when(report(Rating.RED, null))
                .expectNoEvents();
        given(ADDED, report(Rating.RED, null).done())
                .when(report(Rating.GREEN, null))
                .expectException(rule("already-exists"));
    }

    @Test
    void anActionKeepsItsStartWhereOnlyItsEndMoves() {
        LocalDate june = LocalDate.of(2020, 6, 30);
        RescheduleAction later = new RescheduleAction(ID, null, june, "Starts later", "Director");
        ActionRescheduled moved = new ActionRescheduled(ID, START, june, "Starts later", "Director");
        given(ADDED).when(later, by("lead")).expectEvents(moved);
        given(ADDED, moved).when(later, by("lead")).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ADDED)
                .when(new RescheduleAction(ID, null, DUE, "No change", "Director"), by("lead"))
                .expectException(rule("nothing-rescheduled"));
        given(ADDED)
                .when(new RescheduleAction(ID, null, START.minusDays(1), "Too early", "Director"), by("lead"))
                .expectException(fieldRefusal("dueOn"));
        given(ADDED)
                .when(new RescheduleAction(ID, null, START, "On the day", "Director"), by("lead"))
                .expectEvents(new ActionRescheduled(ID, START, START, "On the day", "Director"));
        given(ADDED)
                .when(new RescheduleAction(ID, null, june, "Starts later", "lead"), by("lead"))
                .expectException(SegregationRefusedException.class);
    }

    @Test
    void anAmendmentChangesSomethingThatThePlanHas() {
        AmendAction rename =
                new AmendAction(ID, null, null, "Head of practice", null, PRIORITY, null, "The post was renamed");
        given(ADDED).when(rename).expectEvents(rename.done());
        given(ADDED, rename.done()).when(rename).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ADDED)
                .when(new AmendAction(ID, null, null, "Principal social worker", List.of(FINDING), null, null, "Same"))
                .expectException(rule("nothing-amended"));
        given(ADDED)
                .when(new AmendAction(ID, null, null, null, List.of(UNKNOWN), null, null, "Other finding"))
                .expectException(rule("unknown-finding"));
        given(ADDED)
                .when(new AmendAction(ID, null, null, null, null, null, true, "It belongs to none"))
                .expectException(rule("nothing-amended"));
        AmendAction leave = new AmendAction(ID, null, null, null, null, null, true, "It belongs to none");
        given(ADDED, rename.done()).when(leave).expectEvents(leave.done());
        given(ADDED, rename.done())
                .when(new AmendAction(ID, null, null, null, null, PRIORITY, true, "Both"))
                .expectException(fieldRefusal("noPriority"));
        given(ADDED)
                .when(new AmendAction(ID, null, null, null, null, UNKNOWN, null, "Other priority"))
                .expectException(rule("unknown-priority"));
    }

    @Test
    void eachDueDateIsNoticedOnceTheDayAfter() {
        MilestoneOverdue late = new MilestoneOverdue(ID, MILESTONE, MILESTONE_DUE, MILESTONE_DUE.plusDays(1));
        ActionOverdue lateToo = new ActionOverdue(ID, DUE, DUE.plusDays(1));
        given(ADDED, MILESTONE_ADDED).when(new NoticeOverdue(ID, MILESTONE_DUE)).expectNoEvents();
        given(ADDED, MILESTONE_ADDED)
                .when(new NoticeOverdue(ID, MILESTONE_DUE.plusDays(1)))
                .expectEvents(late);
        given(ADDED, MILESTONE_ADDED)
                .when(new NoticeOverdue(ID, DUE.plusDays(9)))
                .expectEvents(late, lateToo);
        given(ADDED, MILESTONE_ADDED, late, lateToo)
                .when(new NoticeOverdue(ID, DUE.plusDays(10)))
                .expectNoEvents();
        given(upTo(REACHED)).when(new NoticeOverdue(ID, DUE)).expectNoEvents();
        given(upTo(PROPOSED)).when(new NoticeOverdue(ID, DUE.plusDays(1))).expectNoEvents();
        MilestoneRescheduled moved = new MilestoneRescheduled(ID, MILESTONE, OCTOBER, "Later", "Director");
        MilestoneRescheduled back = new MilestoneRescheduled(ID, MILESTONE, MILESTONE_DUE, "Not so", "Director");
        given(ADDED, MILESTONE_ADDED, late, moved)
                .when(new NoticeOverdue(ID, OCTOBER.plusDays(1)))
                .expectEvents(new MilestoneOverdue(ID, MILESTONE, OCTOBER, OCTOBER.plusDays(1)));
        given(ADDED, MILESTONE_ADDED, late, moved, back)
                .when(new NoticeOverdue(ID, OCTOBER))
                .expectNoEvents();
    }

    @Test
    void evidenceIsAttachedAndWithdrawnOnce() {
        AttachEvidence attach = new AttachEvidence(ID, EVIDENCE, MILESTONE, ATTACHED.title(), ATTACHED.file(), null);
        WithdrawEvidence withdraw = new WithdrawEvidence(ID, EVIDENCE, "Another team");
        given(upTo(REACHED)).when(attach).expectEvents(ATTACHED);
        given(upTo(ATTACHED)).when(attach).expectNoEvents().expectSuccessfulHandlerExecution();
        given(upTo(ATTACHED))
                .when(new AttachEvidence(ID, EVIDENCE, null, "Other", null, "https://council.example"))
                .expectException(rule("already-exists"));
        given(ADDED).when(attach).expectException(NotFoundException.class);
        given(upTo(ATTACHED)).when(withdraw).expectEvents(withdraw.done());
        given(and(upTo(ATTACHED), withdraw.done())).when(withdraw).expectNoEvents();
        given(and(upTo(ATTACHED), withdraw.done()))
                .when(new WithdrawEvidence(ID, EVIDENCE, "Other reason"))
                .expectException(rule("already-withdrawn"));
        given(ADDED).when(withdraw).expectException(NotFoundException.class);
    }

    @Test
    void aFileIsNoticedAsDamagedAndRestoredOnce() {
        NoticeEvidenceDamage damage = new NoticeEvidenceDamage(ID, EVIDENCE, EvidenceFault.ALTERED, OCTOBER);
        NoticeEvidenceRestored restored = new NoticeEvidenceRestored(ID, EVIDENCE, OCTOBER);
        given(upTo(ATTACHED)).when(damage).expectEvents(damage.done());
        given(upTo(ATTACHED)).when(restored).expectNoEvents();
        given(and(upTo(ATTACHED), damage.done())).when(damage).expectNoEvents();
        given(and(upTo(ATTACHED), damage.done()))
                .when(new NoticeEvidenceDamage(ID, EVIDENCE, EvidenceFault.MISSING, OCTOBER))
                .expectEvents(new EvidenceDamaged(ID, EVIDENCE, EvidenceFault.MISSING, OCTOBER));
        given(and(upTo(ATTACHED), damage.done())).when(restored).expectEvents(restored.done());
        given(ADDED, new EvidenceAttached(ID, EVIDENCE, null, "Minutes", null, "https://council.example"))
                .when(damage)
                .expectNoEvents();
    }

    private static ReportProgress report(Rating rating, @Nullable String recoveryPlan) {
        return new ReportProgress(ID, UNKNOWN, OCTOBER, "Two of three cohorts are trained", rating, recoveryPlan);
    }
}
