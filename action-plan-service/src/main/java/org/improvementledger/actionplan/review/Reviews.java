package org.improvementledger.actionplan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.improvementledger.actionplan.action.London;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Filter;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review schedules and their reviews as they stood at a moment. */
@Component
public class Reviews {

    private static final String STREAM = "action-plan";

    private final ReadModel<ReviewScheduleRow> schedules;
    private final ReadModel<ReviewRow> reviews;

    Reviews(ReadModels readModels) {
        schedules = readModels.of(ReviewScheduleRow.class);
        reviews = readModels.of(ReviewRow.class);
    }

    public Optional<ReviewScheduleRow> find(UUID id, Moment moment) {
        return schedules.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /**
     * @param words a part of the title; null for any
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    public Page<ReviewScheduleRow> page(
            @Nullable String words, Sort sort, @Nullable Cursor cursor, int limit, Moment moment) {
        return schedules.page(moment.position(STREAM), filter(words), sort, cursor, limit);
    }

    public long count(@Nullable String words, Moment moment) {
        return schedules.count(moment.position(STREAM), filter(words));
    }

    /** How one schedule stands on the moment's day. */
    public Optional<ScheduleStanding> standing(UUID id, Moment moment) {
        return find(id, moment)
                .map(schedule -> standings(List.of(schedule), moment).getFirst());
    }

    /** How all schedules stand, in the order they were set: what is due, and how many were held on time. */
    public List<ScheduleStanding> all(Moment moment) {
        return standings(rows(moment), moment);
    }

    private List<ReviewScheduleRow> rows(Moment moment) {
        List<ReviewScheduleRow> rows = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<ReviewScheduleRow> page = page(null, Sort.oldestFirst(), cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().forEach(schedule -> rows.add(schedule.row()));
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    /** The share of all reviews that were held on time. */
    public Compliance compliance(Moment moment) {
        return all(moment).stream()
                .map(ScheduleStanding::compliance)
                .reduce(new Compliance(0, 0, 0, 0), Compliance::plus);
    }

    /** How these schedules stand, in the same order. */
    public List<ScheduleStanding> standings(List<ReviewScheduleRow> rows, Moment moment) {
        LocalDate day = London.dayOf(moment);
        Map<UUID, Map<LocalDate, ReviewRow>> known = known(rows, moment);
        return rows.stream()
                .map(schedule -> ScheduleStanding.of(schedule, known.getOrDefault(schedule.id(), Map.of()), day))
                .toList();
    }

    /** The schedules of which a review was missed by a day and not noticed as such yet; as of everything applied. */
    List<UUID> withUnnoticedMisses(LocalDate day, Moment now) {
        List<ReviewScheduleRow> rows = rows(now);
        Map<UUID, Map<LocalDate, ReviewRow>> known = known(rows, now);
        return rows.stream()
                .filter(schedule -> isUnnoticed(schedule, known.getOrDefault(schedule.id(), Map.of()), day))
                .map(ReviewScheduleRow::id)
                .toList();
    }

    private static boolean isUnnoticed(ReviewScheduleRow schedule, Map<LocalDate, ReviewRow> known, LocalDate day) {
        Map<LocalDate, LocalDate> heldOn = new HashMap<>();
        known.forEach((dueOn, review) -> heldOn.put(dueOn, review.heldOn()));
        return schedule.dueReviews().missed(heldOn, day).stream().anyMatch(due -> {
            ReviewRow review = known.get(due.on());
            return review == null || review.missedOn() == null;
        });
    }

    private Map<UUID, Map<LocalDate, ReviewRow>> known(List<ReviewScheduleRow> rows, Moment moment) {
        Map<UUID, Map<LocalDate, ReviewRow>> bySchedule = new HashMap<>();
        Filter filter = Filter.none()
                .in("scheduleId", rows.stream().map(ReviewScheduleRow::id).toList());
        Cursor cursor = null;
        do {
            Page<ReviewRow> page = reviews.page(moment.position(STREAM), filter, cursor, ReadModel.MAXIMUM_PAGE);
            page.items().forEach(review -> bySchedule
                    .computeIfAbsent(review.row().scheduleId(), unknown -> new HashMap<>())
                    .put(review.row().dueOn(), review.row()));
            cursor = page.next();
        } while (cursor != null);
        return bySchedule;
    }

    private static Filter filter(@Nullable String words) {
        return words == null || words.isBlank() ? Filter.none() : Filter.none().containsText("title", words.strip());
    }
}
