package org.improvementledger.actionplan.measure;

import static org.improvementledger.actionplan.Refusals.refusal;
import static org.improvementledger.actionplan.measure.MeasureFixture.ACTION;
import static org.improvementledger.actionplan.measure.MeasureFixture.FROM;
import static org.improvementledger.actionplan.measure.MeasureFixture.ID;
import static org.improvementledger.actionplan.measure.MeasureFixture.TO;
import static org.improvementledger.actionplan.measure.MeasureFixture.TODAY;
import static org.improvementledger.actionplan.measure.MeasureFixture.UNKNOWN;
import static org.improvementledger.actionplan.measure.MeasureFixture.define;
import static org.improvementledger.actionplan.measure.MeasureFixture.defined;
import static org.improvementledger.actionplan.measure.MeasureFixture.read;
import static org.improvementledger.actionplan.measure.MeasureFixture.reading;
import static org.improvementledger.actionplan.measure.MeasureFixture.target;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.MeasureAmended;
import org.improvementledger.events.MeasureLinked;
import org.improvementledger.events.MeasureRetired;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.MeasureUnlinked;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.events.Quantity;
import org.junit.jupiter.api.Test;

/** What a measure is, from its definition to its retirement; its readings have tests of their own. */
class MeasureTest {

    private final AggregateTestFixture<Measure> fixture = MeasureFixture.begun();

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
    void findsNoMeasureInSomethingElse() {
        fixture.given(new PlanDrafted(ID, "Improvement plan", UNKNOWN))
                .when(read(FROM, TO, "52", "60", null))
                .expectNoEvents()
                .expectException(NotFoundException.class)
                .expectExceptionMessage("There is no measure with the id " + ID + ".");
    }
}
