package org.improvementledger.audit.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a log says of itself, by C2SP tlog-checkpoint: that it has so many entries and that this is the root of the tree over them.
 *
 * @param origin the log's name, such as {@code ledger.example/budget}
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;
    private static final int ROOT_BYTES = 32;
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,18}");

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || root.length != ROOT_BYTES) {
            throw new IllegalArgumentException("Not a checkpoint of " + origin);
        }
    }

    /** The note's text: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads a note's text.
     *
     * @throws IllegalArgumentException where it is not exactly the three lines; ours have no further ones
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1
                || !lines[LINES].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("Not a checkpoint");
        }
        Checkpoint checkpoint = new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        if (!checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("Not a checkpoint in its one spelling");
        }
        return checkpoint;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint checkpoint
                && checkpoint.origin.equals(origin)
                && checkpoint.size == size
                && Arrays.equals(checkpoint.root, root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size);
    }
}
