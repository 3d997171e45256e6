package org.improvementledger.actionplan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.improvementledger.actionplan.plan.DraftedPlans;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Attendance;
import org.improvementledger.events.MeetingCancelled;
import org.improvementledger.events.MeetingHeld;
import org.improvementledger.events.MeetingRearranged;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.Rating;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final UUID ID = UUID.fromString("b6d7e8f9-0a1b-4c2d-9e3f-405162738423");
    private static final UUID PLAN = UUID.fromString("9a7e3b60-1c2d-4f5e-8a9b-0c1d2e3f4a03");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID PART = UUID.fromString("68f7e6d5-c4b3-42a1-9087-6f5e4d3c2b10");
    private static final LocalDate DAY = LocalDate.of(2019, 6, 12);

    private static final ArrangeMeeting ARRANGE = new ArrangeMeeting(ID, PLAN, "Safeguarding Improvement Board", DAY);
    private static final HoldMeeting HOLD =
            new HoldMeeting(ID, DAY, List.of(new Attendance("Chair of the improvement board", true)), DAY);
    private static final MeetingHeld HELD = HOLD.done();
    private static final MeetingCancelled CANCELLED = new MeetingCancelled(ID, "Election");
    private static final AgreeRating AGREE = new AgreeRating(ID, ACTION, Rating.AMBER, null);
    private static final RaiseMeetingAction RAISE =
            new RaiseMeetingAction(ID, PART, "Bring the audit", "Principal social worker", DAY.plusDays(28));
    private static final FinishMeetingAction FINISH = new FinishMeetingAction(ID, PART, DAY, null, DAY);
    private static final FreezePack FREEZE =
            new FreezePack(ID, PART, DAY, 4711, 815, FrozenPage.of("<p>How we are doing</p>"));

    private static TestExecutor<Meeting> given(Object... events) {
        AggregateTestFixture<Meeting> fixture = new AggregateTestFixture<>(Meeting.class);
        DraftedPlans plans = (asked, seen) -> {
            if (!asked.equals(PLAN)) {
                throw NotFoundException.of("plan", asked);
            }
            return new DraftedPlans.Facts(UUID.randomUUID(), Set.of(), false);
        };
        ActionsOfPlans actions = (plan, action, field) -> {
            if (!action.equals(ACTION)) {
                throw new RuleRefusedException("unknown-action", "Unknown", field);
            }
        };
        fixture.registerInjectableResource(plans).registerInjectableResource(actions);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    private static TestExecutor<Meeting> held() {
        return given(ARRANGE.done(), HELD);
    }

    @Test
    void aMeetingIsArrangedOnce() {
        given().when(ARRANGE).expectEvents(ARRANGE.done());
        given(ARRANGE.done()).when(ARRANGE).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ARRANGE.done())
                .when(new ArrangeMeeting(ID, PLAN, "Another board", DAY))
                .expectException(refusal(
                        "already-exists", "id", "There is a different meeting with the id " + ID + " already."));
        given(new PlanDrafted(ID, "A plan", UUID.randomUUID()))
                .when(ARRANGE)
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void aMeetingIsOverAPlanThatThereIs() {
        given().when(new ArrangeMeeting(ID, UUID.randomUUID(), "Board", DAY)).expectException(NotFoundException.class);
    }

    @Test
    void aMeetingToComeIsMovedOrCalledOff() {
        RearrangeMeeting move = new RearrangeMeeting(ID, DAY.plusDays(7), "The chair is away");
        given(ARRANGE.done()).when(move).expectEvents(new MeetingRearranged(ID, DAY.plusDays(7), "The chair is away"));
        given(ARRANGE.done()).when(new RearrangeMeeting(ID, DAY, "None")).expectNoEvents();
        held().when(move).expectException(refusal("already-held", null, "The board met already, on 2019-06-12."));
        CancelMeeting cancel = new CancelMeeting(ID, "Election");
        given(ARRANGE.done()).when(cancel).expectEvents(CANCELLED);
        given(ARRANGE.done(), CANCELLED).when(cancel).expectNoEvents().expectSuccessfulHandlerExecution();
        held().when(cancel).expectException(refusal("already-held", null, "The board met already, on 2019-06-12."));
        given(ARRANGE.done(), CANCELLED)
                .when(HOLD)
                .expectException(
                        refusal("meeting-cancelled", null, "This meeting was cancelled: Election. Arrange another."));
    }

    @Test
    void theBoardMeetsOnceAndNotTomorrow() {
        given(ARRANGE.done()).when(HOLD).expectEvents(HELD);
        held().when(HOLD).expectNoEvents().expectSuccessfulHandlerExecution();
        held().when(new HoldMeeting(ID, DAY.minusDays(1), HOLD.attendance(), DAY))
                .expectException(refusal("already-held", null, "The board met already, on 2019-06-12."));
        given(ARRANGE.done())
                .when(new HoldMeeting(ID, DAY.plusDays(1), HOLD.attendance(), DAY))
                .expectException(refusal("still-to-come", "heldOn", "That day is still to come."));
    }

    @Test
    void ratingsAndDecisionsAreMadeAtAMeetingAboutThePlansOwnActions() {
        given(ARRANGE.done())
                .when(AGREE)
                .expectException(refusal("not-held", null, "Record first that the board met, and who attended."));
        held().when(AGREE).expectEvents(AGREE.done());
        given(ARRANGE.done(), HELD, AGREE.done()).when(AGREE).expectNoEvents().expectSuccessfulHandlerExecution();
        AgreeRating other = new AgreeRating(ID, ACTION, Rating.RED, "On reflection");
        given(ARRANGE.done(), HELD, AGREE.done()).when(other).expectEvents(other.done());
        held().when(new AgreeRating(ID, UUID.randomUUID(), Rating.RED, null))
                .expectException(refusal("unknown-action", "actionId", "Unknown"));
        held().when(new RecordBoardDecision(ID, PART, "Audit supervision", List.of(UUID.randomUUID())))
                .expectException(refusal("unknown-action", "actionIds", "Unknown"));
        RecordBoardDecision decide = new RecordBoardDecision(ID, PART, "Audit supervision", List.of(ACTION));
        held().when(decide).expectEvents(decide.done());
    }

    @Test
    void whatIsToBeDoneIsDoneOnce() {
        held().when(RAISE).expectEvents(RAISE.done());
        held().when(FINISH).expectException(NotFoundException.class);
        given(ARRANGE.done(), HELD, RAISE.done()).when(FINISH).expectEvents(FINISH.done());
        given(ARRANGE.done(), HELD, RAISE.done(), FINISH.done())
                .when(FINISH)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(ARRANGE.done(), HELD, RAISE.done(), FINISH.done())
                .when(new FinishMeetingAction(ID, PART, DAY, "Otherwise", DAY))
                .expectException(refusal("already-done", null, "This was recorded as done already, on 2019-06-12."));
        given(ARRANGE.done(), HELD, RAISE.done())
                .when(new FinishMeetingAction(ID, PART, DAY.plusDays(1), null, DAY))
                .expectException(refusal("still-to-come", "doneOn", "That day is still to come."));
    }

    @Test
    void aPackIsFrozenOnceAndStaysAsItWas() {
        given(ARRANGE.done()).when(FREEZE).expectEvents(FREEZE.done());
        FreezePack later = new FreezePack(ID, PART, DAY, 9999, 999, FrozenPage.of("<p>Otherwise</p>"));
        given(ARRANGE.done(), FREEZE.done()).when(later).expectNoEvents().expectSuccessfulHandlerExecution();
        given(ARRANGE.done())
                .when(new FreezePack(ID, PART, DAY, 1, 1, new FrozenPage("", "x".repeat(FrozenPage.LONGEST + 1))))
                .expectException(refusal(
                        "pack-too-large",
                        null,
                        "This pack is too large to be kept. Close actions that are done with, and freeze again."));
        given(ARRANGE.done())
                .when(new FreezePack(ID, PART, DAY, 1, 1, new FrozenPage("", "x".repeat(FrozenPage.LONGEST))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aFrozenPageComesBackByteForByteOrNotAtAll() {
        FrozenPage page = FrozenPage.of("<p>£10.6m – “as seen”</p>");
        assertThat(page.bytes()).asString().isEqualTo("<p>£10.6m – “as seen”</p>");
        assertThat(page).isEqualTo(FrozenPage.of("<p>£10.6m – “as seen”</p>"));
        FrozenPage altered =
                new FrozenPage(page.sha256(), FrozenPage.of("<p>£10.7m</p>").compressed());
        assertThatThrownBy(altered::bytes).hasMessageContaining("is not what was frozen");
        assertThatThrownBy(new FrozenPage(page.sha256(), "no page")::bytes)
                .hasMessageContaining("is not what was frozen");
    }
}
