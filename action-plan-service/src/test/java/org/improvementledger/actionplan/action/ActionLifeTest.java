package org.improvementledger.actionplan.action;

import static org.improvementledger.actionplan.Refusals.refusal;
import static org.improvementledger.actionplan.action.ActionFixture.ADDED;
import static org.improvementledger.actionplan.action.ActionFixture.ATTACHED;
import static org.improvementledger.actionplan.action.ActionFixture.CANCELLED;
import static org.improvementledger.actionplan.action.ActionFixture.CLOSED;
import static org.improvementledger.actionplan.action.ActionFixture.EMBEDDED;
import static org.improvementledger.actionplan.action.ActionFixture.EVIDENCE;
import static org.improvementledger.actionplan.action.ActionFixture.ID;
import static org.improvementledger.actionplan.action.ActionFixture.MEETING;
import static org.improvementledger.actionplan.action.ActionFixture.MILESTONE;
import static org.improvementledger.actionplan.action.ActionFixture.MILESTONE_ADDED;
import static org.improvementledger.actionplan.action.ActionFixture.PROPOSED;
import static org.improvementledger.actionplan.action.ActionFixture.REACHED;
import static org.improvementledger.actionplan.action.ActionFixture.REOPENED;
import static org.improvementledger.actionplan.action.ActionFixture.SUSTAINED;
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
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.ActionClosed;
import org.improvementledger.events.CompletionProposed;
import org.improvementledger.events.CompletionRefused;
import org.improvementledger.events.CompletionVerified;
import org.improvementledger.events.EvidenceAttached;
import org.improvementledger.events.EvidenceDamaged;
import org.improvementledger.events.EvidenceFault;
import org.improvementledger.events.EvidenceRestored;
import org.improvementledger.events.EvidenceWithdrawn;
import org.improvementledger.events.MilestoneWaived;
import org.junit.jupiter.api.Test;

/** From a proposed completion to embedded, and back. */
class ActionLifeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 20);

    @Test
    void anActionIsProposedAsCompleteOnce() {
        ProposeCompletion propose = new ProposeCompletion(ID, DAY, "All are trained");
        given(upTo(ATTACHED)).when(propose, by("lead")).expectEvents(PROPOSED);
        given(upTo(PROPOSED)).when(propose, by("lead")).expectNoEvents().expectSuccessfulHandlerExecution();
        given(upTo(PROPOSED))
                .when(new ProposeCompletion(ID, DAY, "In other words"), by("lead"))
                .expectNoEvents()
                .expectException(refusal(
                        "action-not-open",
                        null,
                        "This action is proposed as complete. That has to be refused before anything changes."));
    }

    @Test
    void everyMilestoneIsReachedOrWaivedFirst() {
        ProposeCompletion propose = new ProposeCompletion(ID, DAY, "All are trained");
        given(ADDED, MILESTONE_ADDED, ATTACHED)
                .when(propose, by("lead"))
                .expectNoEvents()
                .expectException(refusal(
                        "milestones-open",
                        null,
                        "Reach or waive every milestone first. Still open: “First cohort trained”."));
        given(ADDED, MILESTONE_ADDED, ATTACHED, new MilestoneWaived(ID, MILESTONE, DAY, "Joined to the second"))
                .when(propose, by("lead"))
                .expectEvents(PROPOSED);
        given(ADDED, new EvidenceAttached(ID, EVIDENCE, null, "Minutes", null, "https://council.example/minutes"))
                .when(propose, by("lead"))
                .expectEvents(PROPOSED);
    }

    @Test
    void evidenceThatCountsIsNeeded() {
        ProposeCompletion propose = new ProposeCompletion(ID, DAY, "All are trained");
        given(upTo(REACHED)).when(propose, by("lead")).expectNoEvents().expectException(rule("evidence-missing"));
        given(and(upTo(ATTACHED), new EvidenceWithdrawn(ID, EVIDENCE, "Another team")))
                .when(propose, by("lead"))
                .expectException(rule("evidence-missing"));
        EvidenceDamaged damaged = new EvidenceDamaged(ID, EVIDENCE, EvidenceFault.ALTERED, DAY);
        given(and(upTo(ATTACHED), damaged)).when(propose, by("lead")).expectException(rule("evidence-missing"));
        given(and(upTo(ATTACHED), damaged, new EvidenceRestored(ID, EVIDENCE, DAY)))
                .when(propose, by("lead"))
                .expectEvents(PROPOSED);
        given(and(upTo(PROPOSED), damaged))
                .when(new VerifyCompletion(ID, DAY, null), by("chair"))
                .expectException(rule("evidence-missing"));
    }

    @Test
    void anActionIsNotCompleteBeforeItsLastMilestoneOrItsReopening() {
        given(upTo(ATTACHED))
                .when(new ProposeCompletion(ID, LocalDate.of(2019, 9, 19), "Early"), by("lead"))
                .expectException(fieldRefusal("completedOn"));
        given(upTo(ATTACHED))
                .when(new ProposeCompletion(ID, LocalDate.of(2019, 9, 20), "On the day"), by("lead"))
                .expectEvents(new CompletionProposed(ID, LocalDate.of(2019, 9, 20), "On the day"));
        given(and(upTo(EMBEDDED), REOPENED))
                .when(new ProposeCompletion(ID, LocalDate.of(2020, 11, 1), "Again"), by("lead"))
                .expectException(fieldRefusal("completedOn"));
    }

    @Test
    void somebodyElseVerifiesOrRefuses() {
        VerifyCompletion verify = new VerifyCompletion(ID, LocalDate.of(2020, 4, 2), "Twelve sampled");
        RefuseCompletion refuse = new RefuseCompletion(ID, LocalDate.of(2020, 4, 2), "Records miss supervision");
        given(upTo(PROPOSED))
                .when(verify, by("lead"))
                .expectNoEvents()
                .expectException(SegregationRefusedException.class);
        given(upTo(PROPOSED))
                .when(refuse, by("lead"))
                .expectNoEvents()
                .expectException(SegregationRefusedException.class);
        given(upTo(PROPOSED)).when(verify, by("second-lead")).expectEvents(VERIFIED);
        given(upTo(PROPOSED)).when(refuse, by("chair")).expectEvents(refuse.done());
        given(upTo(VERIFIED)).when(verify, by("second-lead")).expectNoEvents().expectSuccessfulHandlerExecution();
        given(and(upTo(PROPOSED), refuse.done()))
                .when(refuse, by("chair"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothingIsVerifiedThatWasNotProposedOrBeforeItWasComplete() {
        given(upTo(ATTACHED))
                .when(new VerifyCompletion(ID, DAY, null), by("chair"))
                .expectException(rule("completion-not-proposed"));
        given(upTo(PROPOSED))
                .when(new VerifyCompletion(ID, DAY.minusDays(1), null), by("chair"))
                .expectException(fieldRefusal("verifiedOn"));
        given(upTo(PROPOSED))
                .when(new VerifyCompletion(ID, DAY, null), by("chair"))
                .expectEvents(new CompletionVerified(ID, DAY, null));
        given(upTo(PROPOSED))
                .when(new RefuseCompletion(ID, DAY.minusDays(1), "Too early"), by("chair"))
                .expectException(fieldRefusal("refusedOn"));
    }

    @Test
    void afterARefusalItIsProposedAgain() {
        CompletionRefused refused = new CompletionRefused(ID, LocalDate.of(2020, 4, 2), "No");
        given(and(upTo(PROPOSED), refused))
                .when(new ProposeCompletion(ID, DAY, "All are trained"), by("lead"))
                .expectEvents(PROPOSED);
    }

    @Test
    void theBoardClosesWhatIsVerified() {
        CloseAction close = new CloseAction(ID, LocalDate.of(2020, 4, 15), null, "Closed with thanks");
        given(upTo(PROPOSED)).when(close).expectException(rule("not-verified"));
        given(upTo(VERIFIED)).when(close).expectEvents(CLOSED);
        given(upTo(SUSTAINED)).when(close).expectNoEvents().expectSuccessfulHandlerExecution();
        given(upTo(VERIFIED))
                .when(new CloseAction(ID, LocalDate.of(2020, 4, 1), null, null))
                .expectException(fieldRefusal("closedOn"));
        given(upTo(VERIFIED))
                .when(new CloseAction(ID, LocalDate.of(2020, 4, 2), MEETING, null))
                .expectEvents(new ActionClosed(ID, LocalDate.of(2020, 4, 2), MEETING, null));
        given(upTo(VERIFIED))
                .when(new CloseAction(ID, LocalDate.of(2020, 4, 2), UNKNOWN, null))
                .expectException(rule("unknown-meeting"));
    }

    @Test
    void whatHeldForNinetyDaysIsSustainedOnceAndOnTheTrueDay() {
        LocalDate held = LocalDate.of(2020, 7, 14);
        given(upTo(CLOSED)).when(new NoticeSustained(ID, held.minusDays(1))).expectNoEvents();
        given(upTo(CLOSED)).when(new NoticeSustained(ID, held)).expectEvents(SUSTAINED);
        given(upTo(CLOSED)).when(new NoticeSustained(ID, held.plusDays(40))).expectEvents(SUSTAINED);
        given(upTo(SUSTAINED)).when(new NoticeSustained(ID, held.plusDays(1))).expectNoEvents();
        given(upTo(VERIFIED)).when(new NoticeSustained(ID, held)).expectNoEvents();
    }

    @Test
    void onlyWhatHeldIsEmbedded() {
        EmbedAction embed = new EmbedAction(ID, LocalDate.of(2020, 9, 16), "Three audits found it");
        given(upTo(CLOSED)).when(embed).expectException(rule("not-sustained"));
        given(upTo(SUSTAINED)).when(embed).expectEvents(EMBEDDED);
        given(upTo(EMBEDDED)).when(embed).expectNoEvents().expectSuccessfulHandlerExecution();
        given(upTo(SUSTAINED))
                .when(new EmbedAction(ID, LocalDate.of(2020, 7, 13), "Early"))
                .expectException(fieldRefusal("embeddedOn"));
    }

    @Test
    void whatEndedIsReopened() {
        ReopenAction reopen = new ReopenAction(ID, LocalDate.of(2020, 11, 2), "Caseloads rise");
        for (Object last : List.of(VERIFIED, CLOSED, SUSTAINED, EMBEDDED)) {
            given(upTo(last)).when(reopen).expectEvents(REOPENED);
        }
        given(ADDED, CANCELLED).when(reopen).expectEvents(REOPENED);
        given(upTo(PROPOSED)).when(reopen).expectException(rule("not-reopenable"));
        given(ADDED).when(reopen).expectException(rule("not-reopenable"));
        given(ADDED, CANCELLED, REOPENED).when(reopen).expectNoEvents().expectSuccessfulHandlerExecution();
        given(upTo(CLOSED))
                .when(new ReopenAction(ID, LocalDate.of(2020, 4, 14), "Early"))
                .expectException(fieldRefusal("reopenedOn"));
    }

    @Test
    void whatIsNotClosedIsCancelled() {
        CancelAction cancel = new CancelAction(ID, LocalDate.of(2020, 6, 1), "Part of another");
        for (Object last : List.of(ADDED, PROPOSED, VERIFIED)) {
            given(upTo(last)).when(cancel).expectEvents(cancel.done());
        }
        for (Object last : List.of(CLOSED, SUSTAINED, EMBEDDED)) {
            given(upTo(last)).when(cancel).expectNoEvents().expectException(rule("already-closed"));
        }
        given(ADDED, cancel.done()).when(cancel).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ADDED, CANCELLED).when(cancel).expectException(rule("already-cancelled"));
        given(upTo(VERIFIED))
                .when(new CancelAction(ID, LocalDate.of(2020, 4, 1), "Early"))
                .expectException(fieldRefusal("cancelledOn"));
    }
}
