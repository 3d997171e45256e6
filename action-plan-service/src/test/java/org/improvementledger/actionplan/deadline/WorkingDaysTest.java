package org.improvementledger.actionplan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The holiday library against the calendar of England as the government published it (gov.uk/bank-holidays). */
class WorkingDaysTest {

    /** Bank holidays on weekdays, by year, as published for England and Wales. */
    private static final Map<Integer, String> PUBLISHED = Map.ofEntries(
            Map.entry(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
            Map.entry(2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            Map.entry(2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            Map.entry(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            Map.entry(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
            Map.entry(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
            Map.entry(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
            Map.entry(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
            Map.entry(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
            Map.entry(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
            Map.entry(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
            Map.entry(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
            Map.entry(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            Map.entry(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            Map.entry(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            Map.entry(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
            Map.entry(2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"));

    private final WorkingDays days = new WorkingDays(new DeadlineSettings(10, List.of(), List.of()));

    @ParameterizedTest
    @ValueSource(
            ints = {2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028
            })
    void agreesWithThePublishedCalendarOnEveryDayOfTheYear(int year) {
        List<LocalDate> published = Arrays.stream(
                        PUBLISHED.getOrDefault(year, "").split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
        List<LocalDate> known = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !days.isWorkingDay(day))
                .collect(Collectors.toList());
        assertThat(known).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-25,30,2019-05-09", // over Good Friday, Easter Monday and the early May bank holiday
        "2019-03-25,70,2019-07-05",
        "2019-03-25,20,2019-04-24",
        "2022-09-21,30,2022-11-02",
        "2022-09-21,70,2022-12-30", // over Christmas Day on a Sunday
        "2022-09-21,71,2023-01-03", // and New Year's Day on a Sunday
        "2019-12-24,1,2019-12-27", // not Christmas Day, not Boxing Day
        "2019-03-29,1,2019-04-01", // over a weekend
        "2019-03-30,1,2019-04-01", // received on a Saturday
        "2019-04-18,1,2019-04-23", // over Easter
    })
    void countsWorkingDaysWithoutTheDayOfReceipt(LocalDate received, int count, LocalDate due) {
        assertThat(days.after(received, count)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-04,true", // the early May bank holiday was moved from here
        "2020-05-08,false", // to here, the anniversary of VE Day
        "2020-05-07,true",
        "2022-05-30,true", // the spring bank holiday was moved from here
        "2022-06-02,false", // to here
        "2022-06-03,false", // the Platinum Jubilee
        "2022-06-01,true",
        "2022-09-19,false", // the State Funeral
        "2022-09-20,true",
        "2023-05-08,false", // the Coronation
        "2023-05-01,false",
        "2023-05-09,true",
    })
    void knowsEachMovedAndEachSingleBankHoliday(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-01,3,2020-05-06", // 4 May counted
        "2020-05-01,5,2020-05-11", // 8 May not
        "2022-05-27,3,2022-06-01",
        "2022-05-27,4,2022-06-06",
        "2022-09-16,1,2022-09-20",
        "2023-05-05,1,2023-05-09",
    })
    void aDeadlineMovesWithTheHolidayWithinIt(LocalDate received, int count, LocalDate due) {
        assertThat(days.after(received, count)).isEqualTo(due);
    }

    @Test
    void countsBackwardsOverTheSameDays() {
        assertThat(days.before(LocalDate.of(2019, 5, 9), 30)).isEqualTo(LocalDate.of(2019, 3, 25));
        assertThat(days.before(LocalDate.of(2019, 4, 23), 1)).isEqualTo(LocalDate.of(2019, 4, 18));
        assertThat(days.before(LocalDate.of(2019, 4, 23), 0)).isEqualTo(LocalDate.of(2019, 4, 23));
    }

    @Test
    void countsNothingLessThanADay() {
        assertThatThrownBy(() -> days.after(LocalDate.of(2019, 3, 25), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The library lacks the Golden Jubilee and the millennium; a council adds such days, and those still to be proclaimed. */
    @Test
    void takesHolidaysFromTheSettingsThatTheLibraryDoesNotKnow() {
        DeadlineSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "ledger.deadlines.added-holidays", "2002-06-03,2002-06-04",
                        "ledger.deadlines.removed-holidays", "2002-05-27")))
                .bind("ledger.deadlines", DeadlineSettings.class)
                .get();
        WorkingDays told = new WorkingDays(settings);
        assertThat(days.isWorkingDay(LocalDate.of(2002, 6, 4))).isTrue();
        assertThat(told.isWorkingDay(LocalDate.of(2002, 6, 3))).isFalse();
        assertThat(told.isWorkingDay(LocalDate.of(2002, 6, 4))).isFalse();
        assertThat(told.isWorkingDay(LocalDate.of(2002, 5, 27))).isTrue();
        assertThat(settings.warningWorkingDays()).isEqualTo(10);
    }
}
