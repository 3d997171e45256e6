package org.improvementledger.chassis.web.csv;

import java.util.ArrayList;
import java.util.Arrays;
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
 * The columns of a file, by its first line: all that are wanted, each once, in any order.
 *
 * @param <C> the columns that are wanted; a column is called as its constant, in small letters
 * @param names as the file has them
 */
public record CsvColumns<C extends Enum<C>>(List<String> names, Map<C, Integer> places) {

    private static final int LONGEST_SHOWN = 40;

    public CsvColumns {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /**
     * @param names the first line of a file, of {@link CsvLines#head}
     * @param others columns that may be there too, and are not read
     * @throws FieldRefusedException when a column is missing, unknown or there twice
     */
    public static <C extends Enum<C>> CsvColumns<C> of(Class<C> wanted, List<String> names, List<String> others) {
        Map<C, Integer> places = new EnumMap<>(wanted);
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place).strip().toLowerCase(Locale.UK).replaceAll("[\\s_-]+", "_");
            C column = named(wanted, name);
            if (column == null && !others.contains(name)) {
                unknown.add(names.get(place));
            } else if (!seen.add(name)) {
                throw new FieldRefusedException("file", "The column " + name + " is there twice.");
            } else if (column != null) {
                places.put(column, place);
            }
        }
        requireAll(wanted, places, unknown);
        return new CsvColumns<>(names, places);
    }

    /** As the first line has it. */
    public static String title(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** The first line of a file with all columns that are wanted. */
    public static <C extends Enum<C>> List<String> titles(Class<C> wanted) {
        return Arrays.stream(wanted.getEnumConstants()).map(CsvColumns::title).toList();
    }

    /** A line's cell of a column, which every line of the right length has. */
    public String cell(List<String> cells, C column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("The column was never there: " + column);
        }
        return cells.get(place);
    }

    /** Whether a line's cells at a place are of this column. */
    public boolean isAt(C column, int place) {
        return Objects.equals(places.get(column), place);
    }

    private static <C extends Enum<C>> void requireAll(Class<C> wanted, Map<C, Integer> places, List<String> unknown) {
        String missing = Stream.of(wanted.getEnumConstants())
                .filter(column -> !places.containsKey(column))
                .map(CsvColumns::title)
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
                            + unknown.stream().map(CsvColumns::shortened).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static <C extends Enum<C>> @Nullable C named(Class<C> wanted, String name) {
        return Stream.of(wanted.getEnumConstants())
                .filter(column -> title(column).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String name) {
        return name.isBlank()
                ? "one without a name"
                : name.length() <= LONGEST_SHOWN
                        ? name.strip()
                        : name.substring(0, LONGEST_SHOWN).strip() + "…";
    }
}
