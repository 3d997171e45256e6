package org.improvementledger.actionplan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a deadline stands, on both sides of each edge. */
class DeadlineTest {

    private static final LocalDate DUE = LocalDate.of(2019, 5, 9);
    private static final LocalDate WARN = LocalDate.of(2019, 4, 24); // ten working days before, over a bank holiday

    @Test
    void warnsTenWorkingDaysBefore() {
        assertThat(new WorkingDays(new DeadlineSettings(10, List.of(), List.of())).before(DUE, 10))
                .isEqualTo(WARN);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-23,,DUE",
        "2019-04-24,,DUE_SOON",
        "2019-05-09,,DUE_SOON",
        "2019-05-10,,OVERDUE",
        "2019-06-01,2019-05-09,MET",
        "2019-06-01,2019-05-10,MET_LATE",
        "2019-04-01,2019-04-01,MET",
    })
    void stands(LocalDate day, @Nullable LocalDate metOn, DeadlineStanding standing) {
        assertThat(Deadline.standing(day, WARN, DUE, metOn)).isEqualTo(standing);
    }

    @Test
    void isOpenUntilItIsMet() {
        assertThat(DeadlineStanding.values())
                .filteredOn(DeadlineStanding::isOpen)
                .containsExactly(DeadlineStanding.OVERDUE, DeadlineStanding.DUE_SOON, DeadlineStanding.DUE);
    }

    @Test
    void refusesAWarningOfLessThanNoDays() {
        assertThatThrownBy(() -> new DeadlineSettings(-1, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
