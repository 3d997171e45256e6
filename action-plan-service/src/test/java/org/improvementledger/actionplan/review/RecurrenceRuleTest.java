package org.improvementledger.actionplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recurrence rules of RFC 5545 as far as reviews need them. */
class RecurrenceRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2019, 4, 29);

    @Test
    void everyFourWeeks() {
        assertThat(days("FREQ=WEEKLY;INTERVAL=4", MONDAY, "2019-07-22"))
                .containsExactly("2019-04-29", "2019-05-27", "2019-06-24", "2019-07-22");
        assertThat(days("FREQ=WEEKLY;INTERVAL=4", MONDAY, "2019-07-21")).hasSize(3);
    }

    @Test
    void quarterlyFromTheLastDayOfAMonthSkipsWhereThereIsNone() {
        // RFC 5545, 3.3.10: an invalid date is ignored, so a rule for the 31st gives nothing in June.
        assertThat(days("FREQ=MONTHLY;INTERVAL=1", LocalDate.of(2019, 5, 31), "2019-08-31"))
                .containsExactly("2019-05-31", "2019-07-31", "2019-08-31");
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDate.of(2019, 5, 31), "2019-08-31"))
                .containsExactly("2019-05-31", "2019-06-30", "2019-07-31", "2019-08-31");
    }

    @Test
    void theFirstMondayOfAQuarter() {
        assertThat(days("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", LocalDate.of(2019, 4, 1), "2020-01-06"))
                .containsExactly("2019-04-01", "2019-07-01", "2019-10-07", "2020-01-06");
    }

    @Test
    void aCountEndsARuleWhereverItIsLookedAt() {
        assertThat(days("FREQ=WEEKLY;COUNT=3", MONDAY, "2030-01-01"))
                .containsExactly("2019-04-29", "2019-05-06", "2019-05-13");
        RecurrenceRule rule = new RecurrenceRule("FREQ=WEEKLY;COUNT=3", MONDAY);
        assertThat(rule.daysAfter(LocalDate.of(2019, 5, 12), 5)).containsExactly(LocalDate.of(2019, 5, 13));
        assertThat(rule.daysAfter(LocalDate.of(2019, 5, 13), 5)).isEmpty();
        assertThat(rule.gives(LocalDate.of(2019, 5, 13))).isTrue();
        assertThat(rule.gives(LocalDate.of(2019, 5, 20))).isFalse();
    }

    @Test
    void aLastDayEndsARule() {
        assertThat(days("FREQ=WEEKLY;UNTIL=20190513", MONDAY, "2030-01-01"))
                .containsExactly("2019-04-29", "2019-05-06", "2019-05-13");
    }

    @Test
    void whetherADayIsGivenIsToldForEach() {
        RecurrenceRule rule = new RecurrenceRule("FREQ=WEEKLY;INTERVAL=4", MONDAY);
        assertThat(rule.gives(MONDAY)).isTrue();
        assertThat(rule.gives(MONDAY.minusWeeks(4))).isFalse();
        assertThat(rule.gives(MONDAY.plusWeeks(4))).isTrue();
        assertThat(rule.gives(MONDAY.plusWeeks(4).plusDays(1))).isFalse();
        assertThat(rule.gives(MONDAY.plusWeeks(5))).isFalse();
        assertThat(rule.gives(MONDAY.plusWeeks(400))).isTrue();
    }

    @Test
    void manyDaysAreFoundInBoundedTime() {
        RecurrenceRule daily = new RecurrenceRule("FREQ=DAILY", MONDAY);
        assertThat(daily.daysTo(LocalDate.of(2199, 1, 1))).hasSize(RecurrenceRule.MOST_DAYS);
        assertThat(daily.daysAfter(LocalDate.of(2020, 1, 1), 3))
                .containsExactly(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3), LocalDate.of(2020, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;INTERVAL=4",
                "FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO",
                "FREQ=MONTHLY;INTERVAL=3",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=WEEKLY;COUNT=12",
                "FREQ=WEEKLY;UNTIL=20220921"
            })
    void theseCanBeUsed(String rule) {
        assertThat(RecurrenceRule.fault(rule, MONDAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY | must begin with FREQ=DAILY",
                "FREQ=SECONDLY | must begin with FREQ=DAILY",
                "INTERVAL=4 | must begin with FREQ=DAILY",
                "FREQ=DAILY;BYHOUR=9,10 | cannot have BYHOUR",
                "FREQ=DAILY;BYSECOND=1 | cannot have BYSECOND",
                "FREQ=WEEKLY;INTERVAL=0 | INTERVAL must be a whole number",
                "FREQ=WEEKLY;INTERVAL=1001 | INTERVAL must be a whole number",
                "FREQ=WEEKLY;COUNT=-1 | COUNT must be a whole number",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20200101 | not both",
                "FREQ=WEEKLY;FREQ=DAILY | each part of the rule once",
                "every 4 weeks | in capitals",
                "freq=weekly | in capitals",
                "FREQ=WEEKLY; | in capitals",
                "RRULE:FREQ=WEEKLY | in capitals",
                "FREQ=WEEKLY;BYDAY=XX | RFC 5545",
                "FREQ=WEEKLY;UNTIL=soon | in capitals",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | no day at all",
                "FREQ=WEEKLY;UNTIL=20190101 | no day at all"
            })
    void theseCannot(String rule, String fault) {
        assertThat(RecurrenceRule.fault(rule, MONDAY)).contains(fault);
    }

    @Test
    void aRuleIsNoLongerThanItNeedsToBe() {
        String longest = "FREQ=MONTHLY;BYMONTHDAY=" + "1,".repeat(87) + "1";
        assertThat(longest).hasSizeLessThanOrEqualTo(RecurrenceRule.LONGEST);
        assertThat(RecurrenceRule.fault(longest, MONDAY)).isNull();
        assertThat(RecurrenceRule.fault(longest + ",1".repeat(10), MONDAY)).contains("at most 200 characters");
    }

    private static List<String> days(String rule, LocalDate startsOn, String last) {
        Stream<LocalDate> days = new RecurrenceRule(rule, startsOn).daysTo(LocalDate.parse(last)).stream();
        return days.map(LocalDate::toString).toList();
    }
}
