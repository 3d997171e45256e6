package org.improvementledger.actionplan.review;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.ReviewHeld;
import org.improvementledger.events.ReviewMissed;
import org.improvementledger.events.ReviewScheduleEnded;
import org.improvementledger.events.ReviewScheduleSet;
import org.junit.jupiter.api.Test;

class ReviewScheduleTest {

    private static final UUID ID = UUID.fromString("1d2e3f4a-5b6c-4d7e-8f9a-0b1c2d3e4f5a");
    private static final LocalDate FIRST = LocalDate.of(2019, 4, 29);
    private static final LocalDate SECOND = LocalDate.of(2019, 5, 27);
    private static final LocalDate THIRD = LocalDate.of(2019, 6, 24);
    private static final LocalDate TODAY = LocalDate.of(2019, 7, 1);

    private final AggregateTestFixture<ReviewSchedule> fixture = new AggregateTestFixture<>(ReviewSchedule.class);

    @Test
    void setsASchedule() {
        fixture.givenNoPriorActivity()
                .when(set("FREQ=WEEKLY;INTERVAL=4", FIRST))
                .expectEvents(schedule());
    }

    @Test
    void staysQuietWhenTheSameIsSetAgain() {
        fixture.given(schedule())
                .when(set("FREQ=WEEKLY;INTERVAL=4", FIRST))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherScheduleWithTheSameId() {
        fixture.given(schedule())
                .when(set("FREQ=WEEKLY;INTERVAL=2", FIRST))
                .expectNoEvents()
                .expectException(refusal(
                        "already-exists",
                        "id",
                        "There is a different review schedule with the id " + ID + " already."));
    }

    @Test
    void refusesTheIdOfSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", ID))
                .when(set("FREQ=WEEKLY", FIRST))
                .expectNoEvents()
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void refusesARuleThatCannotBeUsed() {
        fixture.givenNoPriorActivity()
                .when(set("FREQ=HOURLY", FIRST))
                .expectNoEvents()
                .expectException(refusal(
                        "unusable-rule", "rule", "The rule must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY."));
    }

    @Test
    void startsOnADayThatTheRuleGives() {
        fixture.givenNoPriorActivity()
                .when(set("FREQ=MONTHLY;BYDAY=1MO", LocalDate.of(2019, 5, 6)))
                .expectSuccessfulHandlerExecution();
        fixture.givenNoPriorActivity()
                .when(set("FREQ=MONTHLY;BYDAY=1MO", FIRST))
                .expectNoEvents()
                .expectException(refusal(
                        "start-not-in-rule",
                        "startsOn",
                        "The rule does not give 2019-04-29; the first day it gives from then on is 2019-05-06."));
    }

    @Test
    void recordsAReviewAsHeld() {
        fixture.given(schedule()).when(hold(FIRST, FIRST)).expectEvents(held(FIRST, FIRST));
        fixture.given(schedule())
                .when(hold(SECOND, SECOND.minusDays(7)))
                .expectEvents(held(SECOND, SECOND.minusDays(7)));
    }

    @Test
    void recordsAMissedReviewThatWasHeldAfterAll() {
        fixture.given(schedule(), new ReviewMissed(ID, FIRST, SECOND))
                .when(hold(FIRST, THIRD))
                .expectEvents(held(FIRST, THIRD));
    }

    @Test
    void staysQuietWhenTheSameIsHeldAgain() {
        fixture.given(schedule(), held(FIRST, FIRST))
                .when(hold(FIRST, FIRST))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherDayForTheSameReview() {
        fixture.given(schedule(), held(FIRST, FIRST))
                .when(hold(FIRST, FIRST.plusDays(1)))
                .expectNoEvents()
                .expectException(refusal(
                        "already-held",
                        "dueOn",
                        "The review due on 2019-04-29 was recorded already, as held on 2019-04-29."));
    }

    @Test
    void refusesAReviewThatIsNotDue() {
        fixture.given(schedule())
                .when(hold(FIRST.plusDays(1), FIRST.plusDays(1)))
                .expectNoEvents()
                .expectException(refusal("not-due", "dueOn", "No review of this schedule falls due on 2019-04-30."));
    }

    @Test
    void holdsTheLastReviewAndNoneAfterTheEnd() {
        fixture.given(schedule(), ended(SECOND)).when(hold(SECOND, SECOND)).expectEvents(held(SECOND, SECOND));
        fixture.given(schedule(), ended(SECOND.minusDays(1)))
                .when(hold(SECOND, SECOND))
                .expectNoEvents()
                .expectException(refusal("not-due", "dueOn", "No review of this schedule falls due on 2019-05-27."));
    }

    @Test
    void holdsAReviewTodayAndNotTomorrow() {
        fixture.given(schedule()).when(hold(THIRD, TODAY)).expectEvents(held(THIRD, TODAY));
        fixture.given(schedule())
                .when(hold(THIRD, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(refusal(
                        "held-in-the-future",
                        "heldOn",
                        "A review cannot have been held on a day that is still to come."));
    }

    @Test
    void holdsAReviewAfterTheDayOfTheOneBefore() {
        fixture.given(schedule()).when(hold(SECOND, FIRST.plusDays(1))).expectEvents(held(SECOND, FIRST.plusDays(1)));
        fixture.given(schedule())
                .when(hold(SECOND, FIRST))
                .expectNoEvents()
                .expectException(refusal(
                        "held-too-early",
                        "heldOn",
                        "A review held on 2019-04-29 is the one due on 2019-04-29 or one before it."));
    }

    @Test
    void noticesAMissedReviewOnTheDayTheNextFallsDueAndNotBefore() {
        fixture.given(schedule())
                .when(new NoticeMissedReviews(ID, SECOND.minusDays(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(schedule())
                .when(new NoticeMissedReviews(ID, SECOND))
                .expectEvents(new ReviewMissed(ID, FIRST, SECOND));
    }

    @Test
    void noticesEachMissedReviewOnceWithItsTrueDay() {
        fixture.given(schedule())
                .when(new NoticeMissedReviews(ID, TODAY))
                .expectEvents(new ReviewMissed(ID, FIRST, SECOND), new ReviewMissed(ID, SECOND, THIRD));
        fixture.given(schedule(), new ReviewMissed(ID, FIRST, SECOND))
                .when(new NoticeMissedReviews(ID, TODAY))
                .expectEvents(new ReviewMissed(ID, SECOND, THIRD));
        fixture.given(schedule(), new ReviewMissed(ID, FIRST, SECOND), new ReviewMissed(ID, SECOND, THIRD))
                .when(new NoticeMissedReviews(ID, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aReviewHeldTheDayBeforeTheNextIsLateAndOneOnThatDayIsMissed() {
        fixture.given(schedule(), held(FIRST, SECOND.minusDays(1)))
                .when(new NoticeMissedReviews(ID, SECOND))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(schedule(), held(FIRST, SECOND))
                .when(new NoticeMissedReviews(ID, SECOND))
                .expectEvents(new ReviewMissed(ID, FIRST, SECOND));
    }

    @Test
    void nothingIsMissedAfterTheEnd() {
        fixture.given(schedule(), ended(FIRST))
                .when(new NoticeMissedReviews(ID, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(schedule(), ended(SECOND))
                .when(new NoticeMissedReviews(ID, TODAY))
                .expectEvents(new ReviewMissed(ID, FIRST, SECOND));
    }

    @Test
    void noticesAtMostSoManyAtOnce() {
        ReviewScheduleSet daily =
                new ReviewScheduleSet(ID, "Reviews", "Head of service", "FREQ=DAILY", LocalDate.of(2010, 1, 1), 0);
        ReviewMissed[] most = new ReviewMissed[ReviewSchedule.MOST_NOTICED];
        for (int index = 0; index < most.length; index++) {
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(index);
            most[index] = new ReviewMissed(ID, day, day.plusDays(1));
        }
        fixture.given(daily).when(new NoticeMissedReviews(ID, TODAY)).expectEvents((Object[]) most);
    }

    @Test
    void endsASchedule() {
        fixture.given(schedule(), held(SECOND, SECOND)).when(end(SECOND)).expectEvents(ended(SECOND));
        fixture.given(schedule(), ended(SECOND))
                .when(end(SECOND))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(schedule(), ended(SECOND))
                .when(end(THIRD))
                .expectNoEvents()
                .expectException(refusal("already-ended", null, "This schedule was ended already, on 2019-05-27."));
    }

    @Test
    void refusesToEndBeforeItStartsOrBeforeAReviewThatWasHeld() {
        fixture.given(schedule())
                .when(end(FIRST.minusDays(1)))
                .expectNoEvents()
                .expectException(refusal(
                        "dates-out-of-order", "endedOn", "A schedule cannot end before it starts, on 2019-04-29."));
        fixture.given(schedule(), held(SECOND, SECOND))
                .when(end(SECOND.minusDays(1)))
                .expectNoEvents()
                .expectException(refusal(
                        "held-after-the-end",
                        "endedOn",
                        "The review due on 2019-05-27, which is after that day, was held."));
    }

    @Test
    void findsNoScheduleInSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", ID))
                .when(hold(FIRST, FIRST))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no review schedule with the id " + ID + ".");
    }

    private static SetReviewSchedule set(String rule, LocalDate startsOn) {
        return new SetReviewSchedule(ID, "Children in need: planned reviews", "Head of service", rule, startsOn, 2);
    }

    private static ReviewScheduleSet schedule() {
        return set("FREQ=WEEKLY;INTERVAL=4", FIRST).done();
    }

    private static HoldReview hold(LocalDate dueOn, LocalDate heldOn) {
        return new HoldReview(ID, dueOn, heldOn, "Two plans were closed", TODAY);
    }

    private static ReviewHeld held(LocalDate dueOn, LocalDate heldOn) {
        return hold(dueOn, heldOn).done();
    }

    private static EndReviewSchedule end(LocalDate day) {
        return new EndReviewSchedule(ID, day, "Intervention ended");
    }

    private static ReviewScheduleEnded ended(LocalDate day) {
        return end(day).done();
    }
}
