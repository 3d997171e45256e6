package org.improvementledger.audit.questions;

import java.util.List;
import org.improvementledger.audit.search.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An answer: sentences, then a table in parts. Each line leads to the entry that it rests on, and to that entry's proof.
 *
 * @param sentences what the lines come to
 * @param columns their headings
 * @param next where the following lines are; null where these are the last
 */
public record Answer(
        List<String> sentences,
        List<String> columns,
        List<Part> parts,
        @Nullable String next) {

    /** Lines of one answer, which stands on one page. */
    public static final int LINES = 50;

    public Answer {
        sentences = List.copyOf(sentences);
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /**
     * @param caption what these lines have in common; empty where there is one part only
     * @param otherwise what is said where there are none
     */
    public record Part(String caption, List<Line> lines, String otherwise) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param cells as many as there are columns
     * @param service of the entry that it rests on; null where it rests on none
     * @param position of that entry
     */
    public record Line(List<Cell> cells, @Nullable String service, long position) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** A line that rests on an entry. */
        public static Line of(Entry entry, Cell... cells) {
            return new Line(List.of(cells), entry.service(), entry.position());
        }

        /** A line that rests on no single entry. */
        public static Line of(Cell... cells) {
            return new Line(List.of(cells), null, 0);
        }
    }

    /**
     * @param beneath less important words under the text; null for none
     * @param address where it leads; null where it leads nowhere
     * @param tag whether it stands out
     */
    public record Cell(
            String text, @Nullable String beneath, @Nullable String address, boolean tag) {

        public static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null, null, false);
        }

        public static Cell tagged(String text) {
            return new Cell(text, null, null, true);
        }

        public Cell over(@Nullable String less) {
            return new Cell(text, less, address, tag);
        }

        public Cell to(String where) {
            return new Cell(text, beneath, where, tag);
        }

        /** As a spreadsheet has it. */
        public String whole() {
            return beneath == null ? text : text + " (" + beneath + ")";
        }
    }
}
