package org.improvementledger.audit.log;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a tile, by C2SP tlog-tiles: hashes that lie side by side at a height of the tree that is a multiple of eight.
 *
 * @param level 0 for leaf hashes; a hash one level up stands for a full tile below
 * @param index from 0 within the level
 * @param width hashes in it, 1 to {@link #FULL}; fewer than {@link #FULL} at the right edge only
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** Levels of the tree that one level of tiles spans. */
    static final int HEIGHT = 8;

    /** The highest level there may be by the specification. */
    static final int HIGHEST_LEVEL = 63;

    private static final int ELEMENT = 1_000;
    private static final Pattern PLACE = Pattern.compile("((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final Pattern LEVEL = Pattern.compile("0|[1-9]\\d?");

    public Tile {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "No tile is at level " + level + ", index " + index + ", width " + width);
        }
    }

    /** How many hashes a level has in a tree of this size. */
    public static long hashesAt(int level, long size) {
        int shift = HEIGHT * level;
        return shift >= Long.SIZE ? 0 : size >>> shift;
    }

    /** The tile that holds a hash of its level in a tree of this size, as wide as it is there. */
    static Tile holding(int level, long hash, long size) {
        long index = hash / FULL;
        long width = Math.min(FULL, hashesAt(level, size) - index * FULL);
        return new Tile(level, index, Math.toIntExact(width));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Whether a tree of this size has it. */
    public boolean isIn(long size) {
        long before = hashesAt(level, size) - width;
        return before >= 0 && index <= before / FULL;
    }

    /** {@code tile/<L>/<N>[.p/<W>]}. */
    public String path() {
        return "tile/" + level + "/" + place();
    }

    /** {@code tile/entries/<N>[.p/<W>]}: the entries under a tile of level 0. */
    public String entriesPath() {
        return "tile/entries/" + place();
    }

    /** {@code <N>[.p/<W>]}: the index in elements of three digits, all but the last with an x before them. */
    public String place() {
        StringBuilder place = new StringBuilder(String.format(Locale.ROOT, "%03d", index % ELEMENT));
        for (long left = index / ELEMENT; left > 0; left /= ELEMENT) {
            place.insert(0, String.format(Locale.ROOT, "x%03d/", left % ELEMENT));
        }
        return isFull() ? place.toString() : place + ".p/" + width;
    }

    /** The tile at a place as {@link #place()} writes it and in no other spelling; empty for everything else. */
    public static Optional<Tile> parse(String level, String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!LEVEL.matcher(level).matches() || !matcher.matches() || Integer.parseInt(level) > HIGHEST_LEVEL) {
            return Optional.empty();
        }
        int width = matcher.group(2) == null ? FULL : Integer.parseInt(matcher.group(2));
        if (width > FULL) {
            return Optional.empty();
        }
        long index = Long.parseLong(matcher.group(1).replaceAll("[x/]", ""));
        Tile tile = new Tile(Integer.parseInt(level), index, width);
        return tile.place().equals(place) ? Optional.of(tile) : Optional.empty();
    }
}
