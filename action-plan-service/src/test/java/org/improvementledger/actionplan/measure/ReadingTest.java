package org.improvementledger.actionplan.measure;

import static org.improvementledger.actionplan.Refusals.refusal;
import static org.improvementledger.actionplan.measure.MeasureFixture.FROM;
import static org.improvementledger.actionplan.measure.MeasureFixture.ID;
import static org.improvementledger.actionplan.measure.MeasureFixture.TO;
import static org.improvementledger.actionplan.measure.MeasureFixture.TODAY;
import static org.improvementledger.actionplan.measure.MeasureFixture.defined;
import static org.improvementledger.actionplan.measure.MeasureFixture.read;
import static org.improvementledger.actionplan.measure.MeasureFixture.reading;
import static org.improvementledger.actionplan.measure.MeasureFixture.restate;
import static org.improvementledger.actionplan.measure.MeasureFixture.restated;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Quantity;
import org.junit.jupiter.api.Test;

/** Readings of a measure: recorded once for a period, and restated. */
class ReadingTest {

    private final AggregateTestFixture<Measure> fixture = MeasureFixture.begun();

    @Test
    void readsAMeasure() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, TO, "52", "60", "Merged teams"))
                .expectEvents(reading(FROM, TO, "52", "60", "Merged teams"));
    }

    @Test
    void readsAPeriodWithNothingInIt() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, TO, "0", "0", null))
                .expectEvents(reading(FROM, TO, "0", "0", null));
    }

    @Test
    void staysQuietWhenTheSameIsReadAgainAlsoAfterARestatement() {
        fixture.given(
                        defined(MeasureUnit.PERCENTAGE),
                        reading(FROM, TO, "52", "60", null),
                        restated(FROM, TO, "54", "60"))
                .when(read(FROM, TO, "52", "60", null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(
                        defined(MeasureUnit.PERCENTAGE),
                        reading(FROM, TO, "52", "60", null),
                        restated(FROM, TO, "54", "60"))
                .when(read(FROM, TO, "54", "60", null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesOtherFiguresForTheSamePeriod() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(read(FROM, TO, "53", "60", null))
                .expectNoEvents()
                .expectException(refusal(
                        "already-read",
                        "periodFrom",
                        "This measure was read for this period already, with other figures. Restate that reading."));
    }

    @Test
    void refusesAPeriodThatReachesIntoAnother() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(read(TO, TO.plusDays(7), "53", "60", null))
                .expectNoEvents()
                .expectException(refusal(
                        "period-overlaps",
                        "periodFrom",
                        "This measure was read for 2019-04-01 to 2019-04-30 already, and the two periods overlap."));
    }

    @Test
    void takesThePeriodsBesideAnother() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(read(TO.plusDays(1), TO.plusDays(7), "53", "60", null))
                .expectEvents(reading(TO.plusDays(1), TO.plusDays(7), "53", "60", null));
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(read(FROM.minusDays(7), FROM.minusDays(1), "53", "60", null))
                .expectEvents(reading(FROM.minusDays(7), FROM.minusDays(1), "53", "60", null));
    }

    @Test
    void readsAPeriodOnItsLastDayAndNotBefore() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, TODAY, "52", "60", null))
                .expectEvents(reading(FROM, TODAY, "52", "60", null));
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, TODAY.plusDays(1), "52", "60", null))
                .expectNoEvents()
                .expectException(refusal(
                        "period-not-over", "periodTo", "A period can be read only once its last day has come."));
    }

    @Test
    void readsAYearAndNoDayMore() {
        LocalDate from = LocalDate.of(2018, 4, 1);
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(from, LocalDate.of(2019, 3, 31), "52", "60", null))
                .expectEvents(reading(from, LocalDate.of(2019, 3, 31), "52", "60", null));
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(from, LocalDate.of(2019, 4, 1), "52", "60", null))
                .expectNoEvents()
                .expectException(refusal("period-too-long", "periodTo", "A period can be at most a year long."));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, FROM.minusDays(1), "52", "60", null))
                .expectNoEvents()
                .expectException(refusal("dates-out-of-order", "periodTo", "A period cannot end before it begins."));
    }

    @Test
    void aPartIsAtMostTheWhole() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, TO, "60", "60", null))
                .expectEvents(reading(FROM, TO, "60", "60", null));
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(read(FROM, TO, "61", "60", null))
                .expectNoEvents()
                .expectException(refusal(
                        "more-than-all",
                        "numerator",
                        "This measure is a percentage: the numerator, 61, cannot be larger than the denominator, 60."));
        fixture.given(defined(MeasureUnit.RATIO))
                .when(read(FROM, TO, "410", "24", null))
                .expectEvents(reading(FROM, TO, "410", "24", null));
    }

    @Test
    void refusesMoreReadingsThanAnyMeasureHas() {
        LocalDate first = LocalDate.of(1990, 1, 1);
        Object[] full = IntStream.rangeClosed(0, Measure.MOST_READINGS)
                .mapToObj(number -> number == 0
                        ? defined(MeasureUnit.PERCENTAGE)
                        : reading(first.plusDays(number), first.plusDays(number), "1", "2", null))
                .toArray();
        fixture.given(full)
                .when(read(FROM, TO, "52", "60", null))
                .expectNoEvents()
                .expectException(refusal("too-many-readings", null, "A measure holds at most 2000 readings."));
    }

    @Test
    void restatesAReading() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(restate("54", "60"))
                .expectEvents(restated(FROM, TO, "54", "60"));
    }

    @Test
    void staysQuietWhenTheSameStandsAlready() {
        fixture.given(
                        defined(MeasureUnit.PERCENTAGE),
                        reading(FROM, TO, "52", "60", null),
                        restated(FROM, TO, "54", "60"))
                .when(restate("54", "60"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToRestateWithAPartLargerThanTheWhole() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(restate("61", "60"))
                .expectNoEvents()
                .expectException(refusal(
                        "more-than-all",
                        "numerator",
                        "This measure is a percentage: the numerator, 61, cannot be larger than the denominator, 60."));
    }

    @Test
    void findsNoReadingToRestate() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(restate("54", "60"))
                .expectNoEvents()
                .expectException(NotFoundException.class);
    }

    @Test
    void readsARetiredMeasureUpToItsLastDay() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureRetired(ID, TO, "Done"))
                .when(read(FROM, TO, "52", "60", null))
                .expectEvents(reading(FROM, TO, "52", "60", null));
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureRetired(ID, TO, "Done"))
                .when(read(FROM, TO.plusDays(1), "52", "60", null))
                .expectNoEvents()
                .expectException(
                        refusal("measure-retired", "periodTo", "This measure is read no longer since 2019-04-30."));
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureRetired(ID, TO, "Done"))
                .when(new SetMeasureTarget(ID, Quantity.of("95"), TO, "Higher"))
                .expectNoEvents()
                .expectException(refusal("measure-retired", null, "This measure is read no longer since 2019-04-30."));
    }
}
