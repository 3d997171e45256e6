package org.improvementledger.actionplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of each review that fell due, and how many were held on time. */
class ScheduleStandingTest {

    private static final UUID ID = UUID.fromString("1d2e3f4a-5b6c-4d7e-8f9a-0b1c2d3e4f5a");
    private static final LocalDate FIRST = LocalDate.of(2019, 4, 29);
    private static final LocalDate SECOND = LocalDate.of(2019, 5, 27);

    @Test
    void aReviewIsDueThroughTheDaysOfToleranceAndThenOverdue() {
        assertThat(standing(FIRST.minusDays(1), Map.of()).reviews()).isEmpty();
        assertThat(first(FIRST, Map.of())).isEqualTo(ReviewStatus.DUE);
        assertThat(first(FIRST.plusDays(2), Map.of())).isEqualTo(ReviewStatus.DUE);
        assertThat(first(FIRST.plusDays(3), Map.of())).isEqualTo(ReviewStatus.OVERDUE);
        assertThat(first(SECOND.minusDays(1), Map.of())).isEqualTo(ReviewStatus.OVERDUE);
        assertThat(first(SECOND, Map.of())).isEqualTo(ReviewStatus.MISSED);
    }

    @Test
    void aReviewIsHeldOnTimeThroughTheDaysOfToleranceAndThenLate() {
        assertThat(first(SECOND, held(FIRST, FIRST.plusDays(2)))).isEqualTo(ReviewStatus.HELD_ON_TIME);
        assertThat(first(SECOND, held(FIRST, FIRST.plusDays(3)))).isEqualTo(ReviewStatus.HELD_LATE);
        assertThat(first(SECOND, held(FIRST, SECOND.minusDays(1)))).isEqualTo(ReviewStatus.HELD_LATE);
        assertThat(first(SECOND, held(FIRST, SECOND))).isEqualTo(ReviewStatus.MISSED);
    }

    @Test
    void whatIsStillInTimeIsNotCounted() {
        Compliance none = standing(FIRST.plusDays(2), Map.of()).compliance();
        assertThat(none.decided()).isZero();
        assertThat(none.percentage()).isNull();
        Compliance overdue = standing(FIRST.plusDays(3), Map.of()).compliance();
        assertThat(overdue.overdue()).isEqualTo(1);
        assertThat(overdue.percentage()).isEqualByComparingTo("0");
    }

    @Test
    void complianceIsTheShareHeldOnTime() {
        LocalDate third = LocalDate.of(2019, 6, 24);
        Map<LocalDate, ReviewRow> known = Map.of(FIRST, row(FIRST, FIRST), third, row(third, third.plusDays(1)));
        Compliance compliance = standing(third.plusDays(1), known).compliance();
        assertThat(compliance).isEqualTo(new Compliance(2, 0, 1, 0));
        assertThat(compliance.percentage()).isEqualByComparingTo("66.7");
    }

    @Test
    void oneThatWasHeldBeforeItsDayIsShownAndIsNotToCome() {
        ScheduleStanding standing = standing(SECOND.minusDays(1), held(SECOND, SECOND.minusDays(1)));
        assertThat(standing.reviews()).extracting(DueReview::dueOn).containsExactly(FIRST, SECOND);
        assertThat(standing.reviews().getLast().status()).isEqualTo(ReviewStatus.HELD_ON_TIME);
        assertThat(standing.next())
                .containsExactly(LocalDate.of(2019, 6, 24), LocalDate.of(2019, 7, 22), LocalDate.of(2019, 8, 19));
        assertThat(standing.waiting()).extracting(DueReview::dueOn).containsExactly(FIRST);
    }

    private static ReviewStatus first(LocalDate day, Map<LocalDate, ReviewRow> known) {
        return standing(day, known).reviews().getFirst().status();
    }

    private static ScheduleStanding standing(LocalDate day, Map<LocalDate, ReviewRow> known) {
        ReviewScheduleRow schedule = new ReviewScheduleRow(
                ID,
                "Children in need: planned reviews",
                "Head of service",
                "FREQ=WEEKLY;INTERVAL=4",
                FIRST,
                2,
                null,
                null,
                Instant.EPOCH,
                0);
        return ScheduleStanding.of(schedule, known, day);
    }

    private static Map<LocalDate, ReviewRow> held(LocalDate dueOn, LocalDate heldOn) {
        return Map.of(dueOn, row(dueOn, heldOn));
    }

    private static ReviewRow row(LocalDate dueOn, @Nullable LocalDate heldOn) {
        return new ReviewRow(ReviewRow.id(ID, dueOn), ID, dueOn, heldOn, null, "lead", Instant.EPOCH, null);
    }
}
