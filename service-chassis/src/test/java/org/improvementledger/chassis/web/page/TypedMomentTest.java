package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMomentTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1204|1204",
                "1,204|1204",
                "position 12|12",
                "25 March 2019|2019-03-25",
                "25/3/2019|2019-03-25",
                "today|2019-06-01",
                "25/3/2019 2:30pm|2019-03-25T14:30:00Z",
                "25 March 2019 at 2.30pm|2019-03-25T14:30:00Z",
                "25 March 2019, 9am|2019-03-25T09:00:00Z",
                "25 March 2019 at 12:15am|2019-03-25T00:15:00Z",
                "25 March 2019 at midday|2019-03-25T12:00:00Z",
                "2019-07-01 14:30|2019-07-01T13:30:00Z",
                "2019-07-01T14:30:05|2019-07-01T13:30:05Z",
                "2019-07-01T14:30:00+02:00|2019-07-01T12:30:00Z"
            })
    void readsWhatPeopleTypeInLondonTime(String text, String parameter) {
        assertThat(TypedMoment.of(text, TODAY)).isEqualTo(new TypedMoment(parameter, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "now", "Now"})
    void nothingIsNow(String text) {
        assertThat(TypedMoment.of(text, TODAY)).isEqualTo(new TypedMoment(null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/4/2019|Date must be a real date: April 2019 has 30 days",
                "31/4/2019 2:30pm|Date must be a real date: April 2019 has 30 days",
                "25/3/2019 13:30pm|Time must be one like 2:30pm or 14:30",
                "25/3/2019 24:00|Time must be one like 2:30pm or 14:30",
                "25/3/2019 12:60|Time must be one like 2:30pm or 14:30",
                "last week|Date must be a date, like 25 March 2019 or 25/3/2019"
            })
    void saysWhatIsWrong(String text, String problem) {
        assertThat(TypedMoment.of(text, TODAY)).isEqualTo(new TypedMoment(null, problem));
    }
}
