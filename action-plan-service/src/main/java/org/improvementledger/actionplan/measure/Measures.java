package org.improvementledger.actionplan.measure;

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

/** The measures and their readings as they stood at a moment. */
@Component
public class Measures {

    private static final String STREAM = "action-plan";

    private final ReadModel<MeasureRow> measures;
    private final ReadModel<ReadingRow> readings;

    Measures(ReadModels readModels) {
        measures = readModels.of(MeasureRow.class);
        readings = readModels.of(ReadingRow.class);
    }

    public Optional<MeasureRow> find(UUID id, Moment moment) {
        return measures.find(id, moment.position(STREAM)).map(Versioned::row);
    }

    /**
     * @param actionId of an action they are linked to; null for any
     * @param words a part of the title; null for any
     * @param limit 1 to {@link ReadModel#MAXIMUM_PAGE}
     */
    public Page<MeasureRow> page(
            @Nullable UUID actionId,
            @Nullable String words,
            Sort sort,
            @Nullable Cursor cursor,
            int limit,
            Moment moment) {
        return measures.page(moment.position(STREAM), filter(actionId, words), sort, cursor, limit);
    }

    public long count(@Nullable UUID actionId, @Nullable String words, Moment moment) {
        return measures.count(moment.position(STREAM), filter(actionId, words));
    }

    /** All measures, in the order they were defined. */
    public List<MeasureRow> all(Moment moment) {
        return all(null, null, moment);
    }

    /** As {@link #page}, but all of them. */
    List<MeasureRow> all(@Nullable UUID actionId, @Nullable String words, Moment moment) {
        List<MeasureRow> all = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<MeasureRow> page = page(actionId, words, Sort.oldestFirst(), cursor, ReadModel.MAXIMUM_PAGE, moment);
            page.items().forEach(measure -> all.add(measure.row()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** How one measure stands: its readings, signal and target. */
    public Optional<MeasureStanding> standing(UUID id, Moment moment) {
        return find(id, moment)
                .map(measure -> standings(List.of(measure), moment).getFirst());
    }

    /** How the measures of an action stand, in the order they were defined. */
    public List<MeasureStanding> ofAction(UUID actionId, Moment moment) {
        Page<MeasureRow> linked = page(actionId, null, Sort.oldestFirst(), null, ReadModel.MAXIMUM_PAGE, moment);
        return standings(linked.items().stream().map(Versioned::row).toList(), moment);
    }

    /** How these measures stand, in the same order. */
    public List<MeasureStanding> standings(List<MeasureRow> rows, Moment moment) {
        LocalDate day = London.dayOf(moment);
        Map<UUID, List<ReadingRow>> byMeasure = new HashMap<>();
        Filter filter =
                Filter.none().in("measureId", rows.stream().map(MeasureRow::id).toList());
        Cursor cursor = null;
        do {
            Page<ReadingRow> page = readings.page(moment.position(STREAM), filter, cursor, ReadModel.MAXIMUM_PAGE);
            page.items().forEach(reading -> byMeasure
                    .computeIfAbsent(reading.row().measureId(), unknown -> new ArrayList<>())
                    .add(reading.row()));
            cursor = page.next();
        } while (cursor != null && !rows.isEmpty());
        return rows.stream()
                .map(measure -> MeasureStanding.of(measure, byMeasure.getOrDefault(measure.id(), List.of()), day))
                .toList();
    }

    /** In order of their periods. */
    Page<ReadingRow> readings(UUID measureId, @Nullable Cursor cursor, int limit, Moment moment) {
        return readings.page(
                moment.position(STREAM),
                Filter.none().equal("measureId", measureId),
                Sort.ascending("periodFrom"),
                cursor,
                limit);
    }

    Optional<ReadingRow> reading(UUID measureId, UUID readingId, Moment moment) {
        return readings.find(readingId, moment.position(STREAM))
                .map(Versioned::row)
                .filter(reading -> reading.measureId().equals(measureId));
    }

    private static Filter filter(@Nullable UUID actionId, @Nullable String words) {
        Filter filter = actionId == null ? Filter.none() : Filter.none().includes("actionIds", actionId);
        return words == null || words.isBlank() ? filter : filter.containsText("title", words.strip());
    }
}
