package org.improvementledger.actionplan.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review schedule as it goes out, with how it stands on the day asked for.
 *
 * @param endedOn the last day on which a review can fall due; absent while there is none
 * @param compliance how many of the reviews that fell due were held on time
 * @param waiting the days of those that are due or overdue, the oldest first
 * @param next the days on which the next ones fall due
 */
record ReviewScheduleItem(
        UUID id,
        String title,
        String responsible,
        String rule,
        LocalDate startsOn,
        int toleranceDays,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        ComplianceItem compliance,
        List<LocalDate> waiting,
        List<LocalDate> next,
        Instant setAt,
        long version) {

    /**
     * How many reviews were held on time.
     *
     * @param percentage on time of all that were decided, plain digits in text; "no data" where none was
     */
    @Schema(name = "ReviewCompliance")
    record ComplianceItem(int onTime, int late, int missed, int overdue, String percentage) {

        static ComplianceItem of(Compliance compliance) {
            BigDecimal percentage = compliance.percentage();
            return new ComplianceItem(
                    compliance.onTime(),
                    compliance.late(),
                    compliance.missed(),
                    compliance.overdue(),
                    percentage == null ? "no data" : percentage.toPlainString());
        }
    }

    static ReviewScheduleItem of(ScheduleStanding standing) {
        ReviewScheduleRow row = standing.schedule();
        return new ReviewScheduleItem(
                row.id(),
                row.title(),
                row.responsible(),
                row.rule(),
                row.startsOn(),
                row.toleranceDays(),
                row.endedOn(),
                row.endReason(),
                ComplianceItem.of(standing.compliance()),
                standing.waiting().stream().map(DueReview::dueOn).toList(),
                standing.next(),
                row.setAt(),
                row.version());
    }
}
