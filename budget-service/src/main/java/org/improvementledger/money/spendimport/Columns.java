package org.improvementledger.money.spendimport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file, by its first line: all of ours, each once, in any order.
 *
 * @param names as the file has them
 */
record Columns(List<String> names, Map<Column, Integer> places) {

    /** A column of the file. */
    enum Column {
        REFERENCE,
        ALLOCATION_ID,
        SUPPLIER,
        DATE_INCURRED,
        SUMMARY,
        NET_AMOUNT,
        IRRECOVERABLE_VAT,
        MERCHANT_CATEGORY;

        /** As the first line has it. */
        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What our download of rejected lines adds; a mended one may be sent again as it is. */
    static final List<String> ADDED_TO_REJECTS = List.of("line", "column", "reason");

    private static final int LONGEST_SHOWN = 40;

    Columns {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** @throws FieldRefusedException when a column is missing, unknown or there twice */
    static Columns of(List<String> firstLine) {
        List<String> names = withoutEmptyEnd(firstLine);
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place).strip().toLowerCase(Locale.UK).replaceAll("[\\s_-]+", "_");
            Column column = named(name);
            if (column == null && !ADDED_TO_REJECTS.contains(name)) {
                unknown.add(names.get(place));
            } else if (!seen.add(name)) {
                throw new FieldRefusedException("file", "The column " + name + " is there twice.");
            } else if (column != null) {
                places.put(column, place);
            }
        }
        String missing = Stream.of(Column.values())
                .filter(column -> !places.containsKey(column))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (places.isEmpty()) {
            throw new FieldRefusedException(
                    "file", "The first line must hold the names of the columns, separated by commas: " + missing + ".");
        }
        if (!missing.isEmpty()) {
            throw new FieldRefusedException("file", "These columns are missing: " + missing + ".");
        }
        if (!unknown.isEmpty()) {
            throw new FieldRefusedException(
                    "file",
                    "These columns are not known: "
                            + unknown.stream().map(Columns::shortened).collect(Collectors.joining(", ")) + ".");
        }
        return new Columns(names, places);
    }

    /** A line's cell of a column, which every line of the right length has. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("The column was never there: " + column);
        }
        return cells.get(place);
    }

    boolean isAt(Column column, int place) {
        return Objects.equals(places.get(column), place);
    }

    private static @Nullable Column named(String name) {
        return Stream.of(Column.values())
                .filter(column -> column.title().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Spreadsheets like to end lines with commas. */
    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static String shortened(String name) {
        return name.isBlank()
                ? "one without a name"
                : name.length() <= LONGEST_SHOWN
                        ? name.strip()
                        : name.substring(0, LONGEST_SHOWN).strip() + "…";
    }
}
