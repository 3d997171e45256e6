package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.chassis.web.page.TypedDate.Part.DAY;
import static org.improvementledger.chassis.web.page.TypedDate.Part.MONTH;
import static org.improvementledger.chassis.web.page.TypedDate.Part.YEAR;

import java.time.LocalDate;
import org.improvementledger.chassis.web.page.TypedDate.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

    private static TypedDate typed(String text) {
        return TypedDate.of(text, "Effective date", TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/3/2019",
                "25/03/2019",
                "25-03-2019",
                "25.3.2019",
                "25 3 2019",
                "25/3/19",
                "25 March 2019",
                "25 march 19",
                "25 Mar 19",
                "25th March 2019",
                "25th of March 2019",
                "25 Mar. 2019",
                "25Mar2019",
                "25-Mar-2019",
                "  25   March   2019 ",
                "Monday 25 March 2019",
                "Mon, 25 March 2019",
                "2019-03-25",
                "2019/3/25",
                "2019-03-25T14:30:00Z",
                "2019-03-25T14:30",
                "2019-03-25 14:30:00",
                "2019-03-25T00:30:00+00:00"
            })
    void understandsADateHoweverItIsTyped(String text) {
        assertThat(typed(text)).isEqualTo(new TypedDate(LocalDate.of(2019, 3, 25), null, java.util.Set.of()));
    }

    @Test
    void countsFromToday() {
        assertThat(typed("today").date()).isEqualTo(TODAY);
        assertThat(typed("Yesterday").date()).isEqualTo(LocalDate.of(2019, 5, 31));
        assertThat(typed("tomorrow").date()).isEqualTo(LocalDate.of(2019, 6, 2));
    }

    @Test
    void takesTheDayInLondonOfAnExactMoment() {
        assertThat(typed("2019-07-31T23:30:00Z").date()).isEqualTo(LocalDate.of(2019, 8, 1));
        assertThat(typed("2019-12-31T23:30:00Z").date()).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void readsNumbersInBritishOrder() {
        assertThat(typed("4/5/2019").date()).isEqualTo(LocalDate.of(2019, 5, 4));
        assertProblem("3/25/2019", "Effective date must have a month from 1 to 12, or its name", MONTH);
    }

    @ParameterizedTest
    @CsvSource({
        "29/2/2020, 2020-02-29",
        "28/2/2019, 2019-02-28",
        "29/2/2000, 2000-02-29",
        "30/4/2019, 2019-04-30",
        "31/12/2019, 2019-12-31",
        "1/1/2020, 2020-01-01",
        "1/1/1900, 1900-01-01",
        "31/12/2199, 2199-12-31",
        "1/1/49, 2049-01-01",
        "1/1/50, 1950-01-01",
        "1/1/00, 2000-01-01",
        "1/1/99, 1999-01-01"
    })
    void takesTheLastGoodDateBeforeEachEdge(String text, LocalDate date) {
        assertThat(typed(text).date()).isEqualTo(date);
    }

    @Test
    void namesThePartThatIsWrong() {
        assertProblem("29/2/2019", "Effective date must be a real date: February 2019 has 28 days", DAY);
        assertProblem("29/2/2100", "Effective date must be a real date: February 2100 has 28 days", DAY);
        assertProblem("31 April 2019", "Effective date must be a real date: April 2019 has 30 days", DAY);
        assertProblem("32/1/2019", "Effective date must have a day from 1 to 31", DAY);
        assertProblem("0/1/2019", "Effective date must have a day from 1 to 31", DAY);
        assertProblem("1/0/2019", "Effective date must have a month from 1 to 12, or its name", MONTH);
        assertProblem("1/13/2019", "Effective date must have a month from 1 to 12, or its name", MONTH);
        assertProblem("1 Marsh 2019", "Effective date must have a month from 1 to 12, or its name", MONTH);
        assertProblem("1 Ma 2019", "Effective date must have a month from 1 to 12, or its name", MONTH);
        assertProblem("1/1/219", "Effective date must have a year of 4 numbers, like 2019", YEAR);
        assertProblem("1/1/1899", "Effective date must have a year from 1900 to 2199", YEAR);
        assertProblem("1/1/2200", "Effective date must have a year from 1900 to 2199", YEAR);
    }

    @Test
    void namesThePartThatIsMissing() {
        assertThat(TypedDate.ofParts("", "3", "2019", "Date reached"))
                .isEqualTo(new TypedDate(null, "Date reached must include a day", java.util.Set.of(DAY)));
        assertThat(TypedDate.ofParts("25", " ", "", "Date reached").problem())
                .isEqualTo("Date reached must include a month and year");
        assertThat(TypedDate.ofParts("", "", "", "Date reached").problem()).isEqualTo("Enter the date reached");
        assertThat(typed("").problem()).isEqualTo("Enter the effective date");
        assertThat(TypedDate.of(null, "Effective date", TODAY).problem()).isEqualTo("Enter the effective date");
        assertThat(TypedDate.ofParts("25", "march", "2019", "Date").date()).isEqualTo(LocalDate.of(2019, 3, 25));
        assertThat(TypedDate.ofParts("x", "3", "2019", "Date").faulty()).containsExactly(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "March 2019",
                "25 March",
                "25/3",
                "2019-13-45T10:00",
                "2019-02-30T10:00:00Z",
                "1/2/3/4",
                "25 March 2019 or so, when the cabinet met for the second time that month"
            })
    void saysWhatADateLooksLike(String text) {
        assertThat(typed(text).date()).isNull();
        assertThat(typed(text).problem()).isEqualTo("Effective date must be a date, like 25 March 2019 or 25/3/2019");
    }

    private static void assertProblem(String text, String problem, Part part) {
        assertThat(typed(text)).isEqualTo(new TypedDate(null, problem, java.util.Set.of(part)));
    }
}
