package org.improvementledger.actionplan.measure;

import static org.improvementledger.actionplan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureLinked;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.MeasureUnlinked;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final UUID ID = UUID.fromString("0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f");
    private static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate FROM = LocalDate.of(2019, 4, 1);
    private static final LocalDate TO = LocalDate.of(2019, 4, 30);
    private static final LocalDate TODAY = LocalDate.of(2019, 5, 7);

    private final AggregateTestFixture<Measure> fixture = new AggregateTestFixture<>(Measure.class);

    @BeforeEach
    void thereIsOneAction() {
        AddedActions actions = ACTION::equals;
        fixture.registerInjectableResource(actions);
    }

    @Test
    void definesAMeasureWithItsFirstTargetAndItsActions() {
        fixture.givenNoPriorActivity()
                .when(define(MeasureUnit.PERCENTAGE, "Case holders", "90", List.of(ACTION)))
                .expectEvents(defined(MeasureUnit.PERCENTAGE), target(1, "90", FROM), new MeasureLinked(ID, ACTION));
    }

    @Test
    void definesAMeasureWithoutATarget() {
        fixture.givenNoPriorActivity()
                .when(define(MeasureUnit.RATIO, "Case holders", null, List.of()))
                .expectEvents(defined(MeasureUnit.RATIO));
    }

    @Test
    void staysQuietWhenTheSameIsDefinedAgain() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), target(1, "90", FROM), target(2, "95", TO))
                .when(define(MeasureUnit.PERCENTAGE, "Case holders", "90", List.of()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherMeasureWithTheSameId() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(define(MeasureUnit.RATIO, "Case holders", null, List.of()))
                .expectNoEvents()
                .expectException(refusal(
                        "already-exists", "id", "There is a different measure with the id " + ID + " already."));
    }

    @Test
    void refusesTheIdOfSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UNKNOWN))
                .when(define(MeasureUnit.RATIO, "Case holders", null, List.of()))
                .expectNoEvents()
                .expectException(
                        refusal("identifier-taken", "id", "The id " + ID + " belongs to something else already."));
    }

    @Test
    void refusesAPercentageOfNothing() {
        fixture.givenNoPriorActivity()
                .when(define(MeasureUnit.PERCENTAGE, null, null, List.of()))
                .expectNoEvents()
                .expectException(refusal(
                        "denominator-needed",
                        "denominator",
                        "This measure divides by a denominator: say out of how many."));
    }

    @Test
    void refusesACountWithADenominator() {
        fixture.givenNoPriorActivity()
                .when(define(MeasureUnit.COUNT, "Case holders", null, List.of()))
                .expectNoEvents()
                .expectException(
                        refusal("no-denominator", "denominator", "This measure is a count, which has no denominator."));
    }

    @Test
    void refusesAnActionThatNobodyAdded() {
        fixture.givenNoPriorActivity()
                .when(define(MeasureUnit.PERCENTAGE, "Case holders", null, List.of(ACTION, UNKNOWN)))
                .expectNoEvents()
                .expectException(
                        refusal("unknown-action", "actionIds", "There is no action with the id " + UNKNOWN + "."));
    }

    @Test
    void putsAMeasureBetter() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(new AmendMeasure(ID, "Supervision in time", null, null, "Shorter"))
                .expectEvents(new MeasureAmended(ID, "Supervision in time", null, null, "Shorter"));
    }

    @Test
    void staysQuietWhenTheSameIsAmendedAgain() {
        fixture.given(
                        defined(MeasureUnit.PERCENTAGE),
                        new MeasureAmended(ID, "Supervision in time", null, null, "Shorter"))
                .when(new AmendMeasure(ID, "Supervision in time", null, null, "Shorter"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnAmendmentOfNothing() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(new AmendMeasure(ID, null, null, null, "Shorter"))
                .expectNoEvents()
                .expectException(refusal("nothing-amended", "title", "Say what is to be put better, and how."));
    }

    @Test
    void countsTheTargets() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), target(1, "90", FROM))
                .when(new SetMeasureTarget(ID, Quantity.of("95"), TO, DefineMeasure.FIRST_TARGET))
                .expectEvents(target(2, "95", TO));
    }

    @Test
    void staysQuietWhenTheSameTargetIsSetAgain() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), target(1, "90", FROM), target(2, "95", TO))
                .when(new SetMeasureTarget(ID, Quantity.of("95.0"), TO, DefineMeasure.FIRST_TARGET))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void setsAFormerTargetAnew() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), target(1, "90", FROM), target(2, "95", FROM))
                .when(new SetMeasureTarget(ID, Quantity.of("90"), FROM, DefineMeasure.FIRST_TARGET))
                .expectEvents(target(3, "90", FROM));
    }

    @Test
    void linksAnActionOnce() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(new LinkMeasure(ID, ACTION))
                .expectEvents(new MeasureLinked(ID, ACTION));
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureLinked(ID, ACTION))
                .when(new LinkMeasure(ID, ACTION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToLinkAnActionThatNobodyAdded() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(new LinkMeasure(ID, UNKNOWN))
                .expectNoEvents()
                .expectException(
                        refusal("unknown-action", "actionId", "There is no action with the id " + UNKNOWN + "."));
    }

    @Test
    void unlinksAnActionOnceAndLinksItAgain() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureLinked(ID, ACTION))
                .when(new UnlinkMeasure(ID, ACTION, "It ended"))
                .expectEvents(new MeasureUnlinked(ID, ACTION, "It ended"));
        fixture.given(
                        defined(MeasureUnit.PERCENTAGE),
                        new MeasureLinked(ID, ACTION),
                        new MeasureUnlinked(ID, ACTION, "It ended"))
                .when(new UnlinkMeasure(ID, ACTION, "It ended"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(
                        defined(MeasureUnit.PERCENTAGE),
                        new MeasureLinked(ID, ACTION),
                        new MeasureUnlinked(ID, ACTION, "It ended"))
                .when(new LinkMeasure(ID, ACTION))
                .expectEvents(new MeasureLinked(ID, ACTION));
    }

    @Test
    void refusesToUnlinkWhatWasNeverLinked() {
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(new UnlinkMeasure(ID, ACTION, "It ended"))
                .expectNoEvents()
                .expectException(
                        refusal("not-linked", null, "This measure was never linked to the action " + ACTION + "."));
    }

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
    void retiresAMeasureOnceAndNotInTheFuture() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(new RetireMeasure(ID, TO, "Done", TODAY))
                .expectEvents(new MeasureRetired(ID, TO, "Done"));
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureRetired(ID, TO, "Done"))
                .when(new RetireMeasure(ID, TO, "Done", TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(defined(MeasureUnit.PERCENTAGE), new MeasureRetired(ID, TO, "Done"))
                .when(new RetireMeasure(ID, TODAY, "Done", TODAY))
                .expectNoEvents()
                .expectException(refusal("already-retired", null, "This measure was retired already, on 2019-04-30."));
        fixture.given(defined(MeasureUnit.PERCENTAGE))
                .when(new RetireMeasure(ID, TODAY.plusDays(1), "Done", TODAY))
                .expectNoEvents()
                .expectException(refusal(
                        "retired-in-the-future",
                        "retiredOn",
                        "A measure cannot be retired on a day that is still to come."));
    }

    @Test
    void refusesToRetireBeforeAReading() {
        fixture.given(defined(MeasureUnit.PERCENTAGE), reading(FROM, TO, "52", "60", null))
                .when(new RetireMeasure(ID, TO.minusDays(1), "Done", TODAY))
                .expectNoEvents()
                .expectException(refusal(
                        "read-after-retirement",
                        "retiredOn",
                        "This measure has a reading to 2019-04-30, which is after that day."));
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

    @Test
    void findsNoMeasureInSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UNKNOWN))
                .when(read(FROM, TO, "52", "60", null))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no measure with the id " + ID + ".");
    }

    private static DefineMeasure define(
            MeasureUnit unit, @Nullable String denominator, @Nullable String target, List<UUID> actions) {
        return new DefineMeasure(
                ID,
                "Supervision within 4 weeks",
                "Case holders who had supervision in the last 4 weeks",
                unit,
                "Case holders supervised",
                denominator,
                Polarity.HIGHER_IS_BETTER,
                MeasureFrequency.MONTHLY,
                "Supervision log",
                false,
                null,
                target == null ? null : Quantity.of(target),
                FROM,
                actions);
    }

    private static MeasureDefined defined(MeasureUnit unit) {
        return define(unit, "Case holders", null, List.of()).done();
    }

    private static MeasureTargetSet target(int version, String target, LocalDate from) {
        return new MeasureTargetSet(ID, version, Quantity.of(target), from, DefineMeasure.FIRST_TARGET);
    }

    private static RecordReading read(
            LocalDate from, LocalDate to, String numerator, String denominator, @Nullable String note) {
        return new RecordReading(ID, from, to, Quantity.of(numerator), Quantity.of(denominator), note, TODAY);
    }

    private static ReadingRecorded reading(
            LocalDate from, LocalDate to, String numerator, String denominator, @Nullable String note) {
        return read(from, to, numerator, denominator, note).done();
    }

    private static RestateReading restate(String numerator, String denominator) {
        return new RestateReading(
                ID,
                ReadingId.of(ID, FROM, TO),
                Quantity.of(numerator),
                Quantity.of(denominator),
                "Two sessions were logged late");
    }

    private static ReadingRestated restated(LocalDate from, LocalDate to, String numerator, String denominator) {
        return new ReadingRestated(
                ID,
                ReadingId.of(ID, from, to),
                Quantity.of(numerator),
                Quantity.of(denominator),
                "Two sessions were logged late");
    }
}
