package org.improvementledger.actionplan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reading may show, and what it comes to. */
class FigureTest {

    @Test
    void aValueIsMadeAsTheUnitSays() {
        assertThat(shown(MeasureUnit.PERCENTAGE, "52", "60").value()).isEqualTo("86.6667");
        assertThat(shown(MeasureUnit.PERCENTAGE, "52", "60").words()).isEqualTo("86.7%");
        assertThat(shown(MeasureUnit.PERCENTAGE, "54", "60").words()).isEqualTo("90%");
        assertThat(shown(MeasureUnit.RATIO, "410", "23.5").words()).isEqualTo("17.4");
        assertThat(shown(MeasureUnit.COUNT, "17", null).value()).isEqualTo("17");
        assertThat(shown(MeasureUnit.PERCENTAGE, "52", "60").parts()).isEqualTo("52 of 60");
        assertThat(shown(MeasureUnit.RATIO, "410", "23.5").parts()).isEqualTo("410 ÷ 23.5");
    }

    @Test
    void nothingToDivideByIsNoDataAndNotNothing() {
        Figure nothing = shown(MeasureUnit.PERCENTAGE, "0", "0");
        assertThat(nothing.isNoData()).isTrue();
        assertThat(nothing.number()).isNull();
        assertThat(nothing.words()).isEqualTo("no data");
        Figure zero = shown(MeasureUnit.PERCENTAGE, "0", "60");
        assertThat(zero.isNoData()).isFalse();
        assertThat(zero.words()).isEqualTo("0%");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, fewer than 5", "4, fewer than 5", "4.5, fewer than 5", "5, 5"})
    void oneToFourPeopleAreNotShown(String people, String expected) {
        Figure figure = ofPeople(MeasureUnit.COUNT, people, null);
        assertThat(figure.numerator()).isEqualTo(expected);
        assertThat(figure.value()).isEqualTo(expected);
        assertThat(figure.words()).isEqualTo(expected);
    }

    @Test
    void otherThingsAreShownHoweverFew() {
        assertThat(shown(MeasureUnit.COUNT, "1", null).value()).isEqualTo("1");
        assertThat(shown(MeasureUnit.PERCENTAGE, "3", "4").value()).isEqualTo("75");
    }

    @Test
    void aSmallNumeratorTakesItsPercentageWithIt() {
        Figure four = ofPeople(MeasureUnit.PERCENTAGE, "4", "60");
        assertThat(four.parts()).isEqualTo("fewer than 5 of 60");
        assertThat(four.value()).isEqualTo("fewer than 5");
        assertThat(ofPeople(MeasureUnit.PERCENTAGE, "5", "60").value()).isEqualTo("8.3333");
    }

    @Test
    void aSmallRestTakesNumeratorAndPercentageWithIt() {
        Figure rest = ofPeople(MeasureUnit.PERCENTAGE, "56", "60");
        assertThat(rest.parts()).isEqualTo("all but fewer than 5 of 60");
        assertThat(rest.value()).isEqualTo("all but fewer than 5");
        assertThat(ofPeople(MeasureUnit.PERCENTAGE, "55", "60").parts()).isEqualTo("55 of 60");
        assertThat(ofPeople(MeasureUnit.PERCENTAGE, "60", "60").value()).isEqualTo("100");
    }

    @Test
    void aSmallDenominatorTakesTheValueWithIt() {
        Figure few = ofPeople(MeasureUnit.RATIO, "60", "4");
        assertThat(few.parts()).isEqualTo("60 ÷ fewer than 5");
        assertThat(few.value()).isEqualTo("fewer than 5");
        assertThat(few.number()).isNull();
        assertThat(few.isNoData()).isFalse();
        assertThat(ofPeople(MeasureUnit.RATIO, "60", "5").value()).isEqualTo("12");
    }

    /** Whatever the people are, 1 to 4: what is drawn and reckoned with is the same. */
    @Test
    void nothingThatIsDrawnTellsHowManyTheyWere() {
        for (String people : new String[] {"1", "2", "3", "4"}) {
            assertThat(ofPeople(MeasureUnit.COUNT, people, null)).isEqualTo(ofPeople(MeasureUnit.COUNT, "2", null));
            assertThat(ofPeople(MeasureUnit.PERCENTAGE, people, "60"))
                    .isEqualTo(ofPeople(MeasureUnit.PERCENTAGE, "2", "60"));
            String rest = new BigDecimal("60").subtract(new BigDecimal(people)).toPlainString();
            assertThat(ofPeople(MeasureUnit.PERCENTAGE, rest, "60"))
                    .isEqualTo(ofPeople(MeasureUnit.PERCENTAGE, "58", "60"));
        }
        assertThat(ofPeople(MeasureUnit.PERCENTAGE, "4", "60").number()).isEqualByComparingTo("4.1667");
        assertThat(ofPeople(MeasureUnit.PERCENTAGE, "58", "60").number()).isEqualByComparingTo("95.8333");
    }

    @Test
    void aBaselineOfAFewPeopleIsNotShownEither() {
        assertThat(Figure.standing(MeasureUnit.COUNT, true, Quantity.of("4"))).isEqualTo("fewer than 5");
        assertThat(Figure.standing(MeasureUnit.COUNT, true, Quantity.of("5"))).isEqualTo("5");
        assertThat(Figure.standing(MeasureUnit.COUNT, false, Quantity.of("4"))).isEqualTo("4");
        assertThat(Figure.standing(MeasureUnit.PERCENTAGE, true, Quantity.of("4")))
                .isEqualTo("4");
    }

    private static Figure shown(MeasureUnit unit, String numerator, @Nullable String denominator) {
        return figure(unit, false, numerator, denominator);
    }

    private static Figure ofPeople(MeasureUnit unit, String numerator, @Nullable String denominator) {
        return figure(unit, true, numerator, denominator);
    }

    private static Figure figure(MeasureUnit unit, boolean people, String numerator, @Nullable String denominator) {
        return Figure.of(unit, people, Quantity.of(numerator), denominator == null ? null : Quantity.of(denominator));
    }
}
