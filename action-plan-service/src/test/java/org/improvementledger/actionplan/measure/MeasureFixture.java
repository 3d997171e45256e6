package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.improvementledger.actionplan.action.AddedActions;
import org.improvementledger.events.MeasureDefined;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureTargetSet;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.improvementledger.events.ReadingRecorded;
import org.improvementledger.events.ReadingRestated;
import org.jspecify.annotations.Nullable;

/** A measure read in April 2019, and what may happen to it, for the tests of its rules. */
final class MeasureFixture {

    static final UUID ID = UUID.fromString("0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f");
    static final UUID ACTION = UUID.fromString("c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04");
    static final UUID UNKNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final LocalDate FROM = LocalDate.of(2019, 4, 1);
    static final LocalDate TO = LocalDate.of(2019, 4, 30);
    static final LocalDate TODAY = LocalDate.of(2019, 5, 7);

    private MeasureFixture() {}

    /** There is one action. */
    static AggregateTestFixture<Measure> begun() {
        AggregateTestFixture<Measure> fixture = new AggregateTestFixture<>(Measure.class);
        AddedActions actions = ACTION::equals;
        fixture.registerInjectableResource(actions);
        return fixture;
    }

    static DefineMeasure define(
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

    static MeasureDefined defined(MeasureUnit unit) {
        return define(unit, "Case holders", null, List.of()).done();
    }

    static MeasureTargetSet target(int version, String target, LocalDate from) {
        return new MeasureTargetSet(ID, version, Quantity.of(target), from, DefineMeasure.FIRST_TARGET);
    }

    static RecordReading read(
            LocalDate from, LocalDate to, String numerator, String denominator, @Nullable String note) {
        return new RecordReading(ID, from, to, Quantity.of(numerator), Quantity.of(denominator), note, TODAY);
    }

    static ReadingRecorded reading(
            LocalDate from, LocalDate to, String numerator, String denominator, @Nullable String note) {
        return read(from, to, numerator, denominator, note).done();
    }

    static RestateReading restate(String numerator, String denominator) {
        return new RestateReading(
                ID,
                ReadingId.of(ID, FROM, TO),
                Quantity.of(numerator),
                Quantity.of(denominator),
                "Two sessions were logged late");
    }

    static ReadingRestated restated(LocalDate from, LocalDate to, String numerator, String denominator) {
        return new ReadingRestated(
                ID,
                ReadingId.of(ID, from, to),
                Quantity.of(numerator),
                Quantity.of(denominator),
                "Two sessions were logged late");
    }
}
