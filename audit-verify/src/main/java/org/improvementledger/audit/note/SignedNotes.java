package org.improvementledger.audit.note;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Signed notes one behind the other in a file, with an empty line between them. */
public final class SignedNotes {

    private static final String EMPTY_LINE = "\n\n";

    private SignedNotes() {}

    public static String write(List<SignedNote> notes) {
        return notes.stream().map(SignedNote::note).collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException where it is not such notes in the one way of writing them */
    public static List<SignedNote> read(String file) {
        List<SignedNote> notes = new ArrayList<>();
        if (file.isEmpty()) {
            return notes;
        }
        // A checkpoint has an empty line of its own, before its signatures.
        String[] parts = file.split(EMPTY_LINE, -1);
        for (int part = 0; part + 1 < parts.length; part += 2) {
            String signatures = parts[part + 1];
            notes.add(
                    SignedNote.parse(parts[part] + EMPTY_LINE + signatures + (signatures.endsWith("\n") ? "" : "\n")));
        }
        if (!write(notes).equals(file)) {
            throw new IllegalArgumentException("Not signed notes with an empty line between them");
        }
        return notes;
    }
}
