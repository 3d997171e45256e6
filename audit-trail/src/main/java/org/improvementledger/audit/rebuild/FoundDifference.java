package org.improvementledger.audit.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.improvementledger.chassis.projection.RebuildReport.RowDifference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs in a row.
 *
 * @param key of the row
 * @param position from which on the row's version stands, or of the first event under a tile
 * @param column that differs; null where the whole row is on one side only, or where there are no columns
 * @param live as JSON, cut after {@value #LONGEST} characters; null where the live rows do not have it
 * @param rebuilt the same of the rebuilt rows
 */
record FoundDifference(
        String key,
        long position,
        @Nullable String column,
        @Nullable String live,
        @Nullable String rebuilt) {

    private static final int LONGEST = 120;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One for each column. */
    static List<FoundDifference> of(RowDifference row) {
        JsonNode live = read(row.live());
        JsonNode rebuilt = read(row.rebuilt());
        if (live == null || rebuilt == null || !live.isObject() || !rebuilt.isObject()) {
            return List.of(new FoundDifference(row.key(), row.fromPosition(), null, text(live), text(rebuilt)));
        }
        SortedSet<String> columns = new TreeSet<>(live.propertyNames());
        columns.addAll(rebuilt.propertyNames());
        List<FoundDifference> found = new ArrayList<>();
        for (String column : columns) {
            if (!Objects.equals(live.get(column), rebuilt.get(column))) {
                found.add(new FoundDifference(
                        row.key(), row.fromPosition(), column, text(live.get(column)), text(rebuilt.get(column))));
            }
        }
        return found;
    }

    private static @Nullable JsonNode read(@Nullable String json) {
        return json == null ? null : JSON.readTree(json);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        String json = value.toString();
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
    }
}
