package org.improvementledger.actionplan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.junit.jupiter.api.Test;

/** An XmR chart's limits and signals, against vectors worked out by hand. */
class ProcessBehaviourTest {

    /** Twenty readings that swing by 2 around 50: mean 50, every moving range 2, so limits 50 ± 5.32. */
    private static final List<BigDecimal> SWINGING = swinging(20);

    @Test
    void theLimitsAreTheMeanAndTwoPointSixSixTimesTheMeanMovingRange() {
        // 40, 42, 38, 44, 41, 39, 43, 41: mean 328 ÷ 8 = 41; ranges 2, 4, 6, 3, 2, 4, 2: mean 23 ÷ 7.
        ProcessLimits limits = limits(of("40", "42", "38", "44", "41", "39", "43", "41"));
        assertThat(limits.centre()).isEqualByComparingTo("41");
        assertThat(limits.spread()).isEqualByComparingTo("8.7400000000"); // 2.66 × 23 ÷ 7
        assertThat(limits.lower()).isEqualByComparingTo("32.26");
        assertThat(limits.upper()).isEqualByComparingTo("49.74");
        assertThat(limits.readings()).isEqualTo(8);
    }

    @Test
    void sixReadingsAreEnoughAndFiveAreNot() {
        ProcessBehaviour five = behaviour(of("40", "42", "38", "44", "41"));
        assertThat(five.limits()).isNull();
        assertThat(five.signal()).isEqualTo(Signal.TOO_FEW_TO_TELL);
        assertThat(five.unusual()).hasSize(5).containsOnlyNulls();
        ProcessBehaviour six = behaviour(of("40", "42", "38", "44", "41", "41"));
        assertThat(six.limits()).isNotNull();
        assertThat(six.signal()).isEqualTo(Signal.STEADY);
        assertThat(behaviour(List.of()).signal()).isEqualTo(Signal.TOO_FEW_TO_TELL);
    }

    @Test
    void limitsAreProvisionalUntilTwelveReadings() {
        assertThat(limits(swinging(11)).isProvisional()).isTrue();
        assertThat(limits(swinging(12)).isProvisional()).isFalse();
    }

    @Test
    void theTwentyFirstReadingMovesNoLimit() {
        assertThat(limits(swinging(19)).readings()).isEqualTo(19);
        assertThat(limits(SWINGING).centre()).isEqualByComparingTo("50");
        ProcessLimits later = limits(with(SWINGING, "70", "70", "70"));
        assertThat(later).isEqualTo(limits(SWINGING));
        assertThat(later.readings()).isEqualTo(20);
    }

    @Test
    void aValueOnALimitIsNotOutsideIt() {
        assertThat(limits(SWINGING).upper()).isEqualByComparingTo("55.32");
        assertThat(last(with(SWINGING, "55.32"))).isNull();
        assertThat(last(with(SWINGING, "55.33"))).isEqualTo(Unusual.OUTSIDE_THE_LIMITS);
        assertThat(last(with(SWINGING, "44.68"))).isNull();
        assertThat(last(with(SWINGING, "44.67"))).isEqualTo(Unusual.OUTSIDE_THE_LIMITS);
    }

    @Test
    void eightInARowOnOneSideAreNewsAndSevenAreNot() {
        // The last of the twenty lies above the centre, at 51; a value below it ends that run.
        List<BigDecimal> seven = with(SWINGING, "49", "50.5", "50.5", "50.5", "50.5", "50.5", "50.5", "50.5");
        assertThat(behaviour(seven).signal()).isEqualTo(Signal.STEADY);
        assertThat(behaviour(seven).unusual()).containsOnlyNulls();
        ProcessBehaviour eight = behaviour(with(seven, "50.5"));
        assertThat(eight.signal()).isEqualTo(Signal.IMPROVING);
        assertThat(eight.unusual().subList(0, 21)).containsOnlyNulls();
        assertThat(eight.unusual().subList(21, 29)).hasSize(8).containsOnly(Unusual.RUN_ON_ONE_SIDE);
    }

    @Test
    void aValueOnTheCentreEndsARun() {
        List<BigDecimal> seven = with(SWINGING, "49", "50.5", "50.5", "50.5", "50.5", "50.5", "50.5", "50.5");
        assertThat(behaviour(with(seven, "50")).signal()).isEqualTo(Signal.STEADY);
        assertThat(behaviour(with(seven, "50", "50.5")).unusual()).containsOnlyNulls();
        List<BigDecimal> onTheCentre = new ArrayList<>(SWINGING);
        onTheCentre.addAll(Collections.nCopies(9, new BigDecimal("50")));
        assertThat(behaviour(onTheCentre).unusual()).containsOnlyNulls();
    }

    @Test
    void twoOfThreeBeyondTwoThirdsOfTheWayAreNews() {
        // Two thirds of 5.32 is 3.5466…: 53.54 is within, 53.55 beyond.
        assertThat(behaviour(with(SWINGING, "49", "53.55", "49", "53.55")).signal())
                .isEqualTo(Signal.IMPROVING);
        assertThat(last(with(SWINGING, "49", "53.55", "49", "53.55"))).isEqualTo(Unusual.NEAR_A_LIMIT);
        assertThat(last(with(SWINGING, "49", "53.55", "49", "53.54"))).isNull();
        assertThat(last(with(SWINGING, "49", "53.55", "49", "49", "53.55"))).isNull();
        assertThat(last(with(SWINGING, "46.45", "53.55"))).isNull();
    }

    @Test
    void betterOrWorseIsAsThePolaritySays() {
        List<BigDecimal> up = with(SWINGING, "60");
        List<BigDecimal> down = with(SWINGING, "40");
        assertThat(signal(up, Polarity.HIGHER_IS_BETTER)).isEqualTo(Signal.IMPROVING);
        assertThat(signal(up, Polarity.LOWER_IS_BETTER)).isEqualTo(Signal.WORSENING);
        assertThat(signal(down, Polarity.HIGHER_IS_BETTER)).isEqualTo(Signal.WORSENING);
        assertThat(signal(down, Polarity.LOWER_IS_BETTER)).isEqualTo(Signal.IMPROVING);
    }

    @Test
    void newsOfLongAgoIsMarkedButIsNoSignalNow() {
        ProcessBehaviour behaviour = behaviour(with(SWINGING, "60", "49", "51"));
        assertThat(behaviour.unusual().get(20)).isEqualTo(Unusual.OUTSIDE_THE_LIMITS);
        assertThat(behaviour.signal()).isEqualTo(Signal.STEADY);
    }

    @Test
    void limitsStayWithinWhatTheMeasureCanBe() {
        List<BigDecimal> high = of("96", "100", "95", "100", "94", "100");
        assertThat(limits(high).upper()).isEqualByComparingTo("100");
        assertThat(Objects.requireNonNull(ProcessBehaviour.of(high, MeasureUnit.COUNT, Polarity.HIGHER_IS_BETTER)
                                .limits())
                        .upper())
                .isGreaterThan(new BigDecimal("100"));
        assertThat(limits(of("1", "9", "0", "8", "1", "9")).lower()).isEqualByComparingTo("0");
    }

    @Test
    void aProcessThatNeverMovedTakesAnyMoveAsNews() {
        List<BigDecimal> still = Collections.nCopies(20, new BigDecimal("50"));
        assertThat(behaviour(still).signal()).isEqualTo(Signal.STEADY);
        assertThat(last(with(still, "50.0001"))).isEqualTo(Unusual.OUTSIDE_THE_LIMITS);
    }

    private static List<BigDecimal> swinging(int count) {
        List<BigDecimal> values = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            values.add(new BigDecimal(index % 2 == 0 ? "49" : "51"));
        }
        return values;
    }

    private static List<BigDecimal> of(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }

    private static List<BigDecimal> with(List<BigDecimal> before, String... more) {
        List<BigDecimal> values = new ArrayList<>(before);
        values.addAll(of(more));
        return values;
    }

    private static ProcessBehaviour behaviour(List<BigDecimal> values) {
        return ProcessBehaviour.of(values, MeasureUnit.PERCENTAGE, Polarity.HIGHER_IS_BETTER);
    }

    private static Signal signal(List<BigDecimal> values, Polarity polarity) {
        return ProcessBehaviour.of(values, MeasureUnit.PERCENTAGE, polarity).signal();
    }

    private static ProcessLimits limits(List<BigDecimal> values) {
        return Objects.requireNonNull(behaviour(values).limits());
    }

    private static @org.jspecify.annotations.Nullable Unusual last(List<BigDecimal> values) {
        return behaviour(values).unusual().getLast();
    }
}
