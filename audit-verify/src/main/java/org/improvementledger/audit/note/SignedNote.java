package org.improvementledger.audit.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A text and who signed it, by C2SP signed-note.
 *
 * @param text ends with a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Characters of the longest note that is looked at. */
    public static final int LONGEST = 64 * 1_024;

    private static final String SEPARATOR = "\n\n" + NoteSignature.DASH;
    private static final int SPACE = 0x20;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(character -> character < SPACE && character != '\n')) {
            throw new IllegalArgumentException("A note's text ends with a newline and has no other control characters");
        }
    }

    /** @throws IllegalArgumentException where it is no signed note */
    public static SignedNote parse(String note) {
        int separator = note.lastIndexOf(SEPARATOR);
        if (note.length() > LONGEST || separator < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Not a signed note");
        }
        List<NoteSignature> signatures = Arrays.stream(
                        note.substring(separator + 2, note.length() - 1).split("\n", -1))
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, separator + 1), signatures);
    }

    /** The note as it is sent and stored. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** The note with more signatures behind those it has; those it has already are not added again. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /**
     * Which of the keys signed it. Signatures of other keys are passed over.
     *
     * @throws ForgedSignatureException where a signature names one of the keys and is not of it
     */
    public List<VerifierKey> signedBy(Collection<VerifierKey> keys) {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (signature.names(key)) {
                    if (!signature.isOf(key, text)) {
                        throw new ForgedSignatureException(key);
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }
}
