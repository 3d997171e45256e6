package org.improvementledger.money.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.AggregateTests.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.events.FinancialYear;
import org.improvementledger.events.Money;
import org.improvementledger.events.Period;
import org.improvementledger.events.Redaction;
import org.improvementledger.events.RedactionLifted;
import org.improvementledger.events.ReturnFrozen;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.events.SpendRedacted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a quarter's return accepts, refuses with which reason, and is quiet about. */
class TransparencyReturnTest {

    private static final FinancialYear YEAR = FinancialYear.of("2019/20");
    private static final ReturnQuarter QUARTER = new ReturnQuarter(YEAR, 1);
    private static final UUID CARER = new UUID(1, 1);
    private static final UUID SMALL = new UUID(1, 2);
    private static final UUID LATER = new UUID(1, 3);
    private static final Map<UUID, SpendRecorded> LINES = Map.of(
            CARER, line(CARER, "500.01", LocalDate.of(2019, 6, 30)),
            SMALL, line(SMALL, "500.00", LocalDate.of(2019, 6, 30)),
            LATER, line(LATER, "500.01", LocalDate.of(2019, 7, 1)));
    private static final String REASON = "A foster carer is paid";
    private static final ReturnFile.Made FILE = new ReturnFile.Made(212, Money.of("1843210.55"), "e3b0");

    private AggregateTestFixture<TransparencyReturn> fixture;

    @BeforeEach
    void letItReadLinesOfSpend() {
        fixture = new AggregateTestFixture<>(TransparencyReturn.class);
        fixture.registerInjectableResource((PublishedSpend) id -> Optional.ofNullable(LINES.get(id)));
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<>(List.of(new SimpleCorrelationDataProvider("actor", "capacity"))));
    }

    @Nested
    class Redacting {

        @Test
        void isAcceptedForALineAPennyOverTheThresholdOnTheQuartersLastDay() {
            fixture.givenNoPriorActivity().when(redact(CARER, REASON)).expectEvents(redacted(CARER, REASON));
        }

        @Test
        void isRefusedForALineAtTheThreshold() {
            refused(
                    fixture.givenNoPriorActivity().when(redact(SMALL, REASON)),
                    "not-in-return",
                    "The line is for £500.00; only what is over £500.00 is published, so there is nothing to redact.");
        }

        @Test
        void isRefusedForALineOfTheNextQuarter() {
            refused(
                    fixture.givenNoPriorActivity().when(redact(LATER, REASON)),
                    "not-in-return",
                    "The line was incurred on 2019-07-01, so it belongs to the return for Quarter 2 of 2019/20.");
        }

        @Test
        void isRefusedForALineThatIsNotThere() {
            fixture.givenNoPriorActivity()
                    .when(redact(new UUID(9, 9), REASON))
                    .expectException(NotFoundException.class)
                    .expectNoEvents();
        }

        @Test
        void twiceTheSameIsQuiet() {
            fixture.given(redacted(CARER, REASON))
                    .when(redact(CARER, REASON))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void onAnotherGroundIsAnotherRedaction() {
            RedactSpend other =
                    new RedactSpend(QUARTER, CARER, Redaction.COMMERCIAL_CONFIDENTIALITY, "The price is confidential");
            fixture.given(redacted(CARER, REASON)).when(other).expectEvents(other.done());
        }

        @Test
        void isStillAcceptedOnceTheReturnIsFrozenForItsCorrectionShowsIt() {
            fixture.given(frozen(4711)).when(redact(CARER, REASON)).expectEvents(redacted(CARER, REASON));
        }
    }

    @Nested
    class Lifting {

        @Test
        void isAccepted() {
            fixture.given(redacted(CARER, REASON))
                    .when(lift(CARER))
                    .expectEvents(new RedactionLifted(QUARTER.id(), YEAR, 1, CARER, "It is a company"));
        }

        @Test
        void twiceTheSameIsQuiet() {
            fixture.given(redacted(CARER, REASON), new RedactionLifted(QUARTER.id(), YEAR, 1, CARER, "It is a company"))
                    .when(lift(CARER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isRefusedWhereNothingIsRedacted() {
            refused(
                    fixture.given(redacted(CARER, REASON)).when(lift(LATER)),
                    "not-redacted",
                    "The line is not redacted in this return, so there is nothing to lift.");
        }

        @Test
        void thenRedactingTheSameWayAgainIsAFactOfItsOwn() {
            fixture.given(redacted(CARER, REASON), new RedactionLifted(QUARTER.id(), YEAR, 1, CARER, "It is a company"))
                    .when(redact(CARER, REASON))
                    .expectEvents(redacted(CARER, REASON));
        }
    }

    @Nested
    class Freezing {

        @Test
        void isAcceptedOnTheDayAfterTheQuarter() {
            fixture.givenNoPriorActivity()
                    .when(freeze(4711, 0, LocalDate.of(2019, 7, 1)), as("chief-finance-officer"))
                    .expectEvents(frozen(4711));
        }

        @Test
        void isRefusedOnTheQuartersLastDay() {
            refused(
                    fixture.givenNoPriorActivity()
                            .when(freeze(4711, 0, LocalDate.of(2019, 6, 30)), as("chief-finance-officer")),
                    "quarter-not-over",
                    "The quarter ends on 2019-06-30. Freeze its return after that day, when all of it can be there.");
        }

        @Test
        void isForTheChiefFinanceOfficerOnly() {
            fixture.givenNoPriorActivity()
                    .when(freeze(4711, 0, LocalDate.of(2019, 7, 1)), as("director"))
                    .expectException(CapacityNotHeldException.class)
                    .expectNoEvents();
        }

        @Test
        void isRefusedWhereARedactionCameAfterTheReview() {
            refused(
                    fixture.given(redacted(CARER, REASON))
                            .when(freeze(4711, 0, LocalDate.of(2019, 7, 1)), as("chief-finance-officer")),
                    "changed-since-review",
                    "Redactions of this return changed after position 4711, which you reviewed. Review it as it is now, then freeze it.");
        }

        @Test
        void isAcceptedWhereTheReviewSawEveryRedaction() {
            fixture.given(redacted(CARER, REASON))
                    .when(freeze(4711, 1, LocalDate.of(2019, 7, 1)), as("chief-finance-officer"))
                    .expectEvents(frozen(4711));
        }

        @Test
        void twiceTheSameIsQuietAlsoAfterARedaction() {
            fixture.given(frozen(4711), redacted(CARER, REASON))
                    .when(freeze(4711, 0, LocalDate.of(2019, 7, 2)), as("chief-finance-officer"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isRefusedToWhoeverHadTheLastWordOnARedaction() {
            RedactionLifted lifted = new RedactionLifted(QUARTER.id(), YEAR, 1, CARER, "It is a company");
            fixture.given(by("somebody", redacted(CARER, REASON)))
                    .when(freeze(4711, 1, LocalDate.of(2019, 7, 1)), as("chief-finance-officer"))
                    .expectException(SegregationRefusedException.class)
                    .expectExceptionMessage(FreezingPolicy.OWN_REDACTIONS)
                    .expectNoEvents();
            fixture.given(by("another", redacted(CARER, REASON)), by("somebody", lifted))
                    .when(freeze(4711, 2, LocalDate.of(2019, 7, 1)), as("chief-finance-officer"))
                    .expectException(SegregationRefusedException.class)
                    .expectNoEvents();
        }

        @Test
        void isAcceptedWhereSomebodyElseHadTheLastWord() {
            fixture.given(
                            by("somebody", redacted(CARER, REASON)),
                            by("another", new RedactionLifted(QUARTER.id(), YEAR, 1, CARER, "It is a company")),
                            by("another", redacted(CARER, REASON)))
                    .when(freeze(4711, 3, LocalDate.of(2019, 7, 1)), as("chief-finance-officer"))
                    .expectEvents(frozen(4711));
        }

        @Test
        void anotherTimeIsRefused() {
            refused(
                    fixture.given(frozen(4711))
                            .when(freeze(4712, 0, LocalDate.of(2019, 7, 2)), as("chief-finance-officer")),
                    "already-frozen",
                    "The return is frozen as of position 4711 and stays so. What changed since is in its correction.");
        }
    }

    private static void refused(ResultValidator<TransparencyReturn> result, String rule, String message) {
        result.expectException(new TypeSafeMatcher<RuleRefusedException>() {
                    @Override
                    protected boolean matchesSafely(RuleRefusedException refused) {
                        return refused.rule().equals(rule) && message.equals(refused.getMessage());
                    }

                    @Override
                    public void describeTo(Description description) {
                        description.appendText(rule + ": " + message);
                    }
                })
                .expectNoEvents();
        assertThat(rule).matches("[a-z-]+");
    }

    private static RedactSpend redact(UUID spend, String reason) {
        return new RedactSpend(QUARTER, spend, Redaction.PERSONAL_DATA, reason);
    }

    private static SpendRedacted redacted(UUID spend, String reason) {
        return new SpendRedacted(QUARTER.id(), YEAR, 1, spend, Redaction.PERSONAL_DATA, reason);
    }

    private static LiftRedaction lift(UUID spend) {
        return new LiftRedaction(QUARTER, spend, "It is a company");
    }

    private static FreezeReturn freeze(long asOf, int changesReviewed, LocalDate today) {
        return new FreezeReturn(QUARTER, asOf, changesReviewed, FILE, today);
    }

    private static ReturnFrozen frozen(long asOf) {
        return new ReturnFrozen(QUARTER.id(), YEAR, 1, asOf, FILE.lines(), FILE.total(), FILE.sha256());
    }

    private static Map<String, Object> as(String capacity) {
        return Map.of("actor", "somebody", "capacity", capacity);
    }

    private static SpendRecorded line(UUID id, String pounds, LocalDate incurredOn) {
        return new SpendRecorded(
                id,
                new UUID(2, 1),
                new UUID(2, 2),
                "AP-1",
                "A person",
                incurredOn,
                Period.of(incurredOn),
                "Care",
                Money.of(pounds),
                null,
                "Care",
                null,
                null);
    }
}
