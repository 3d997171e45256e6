package org.improvementledger.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.SignedNotes;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds of what was signed before its own checkpoint. Every root has to be the tree's at its size, whoever signed it. After a change of keys some may be
 * signed by a key that nobody has given; these are counted, as their roots hold or they do not.
 *
 * @param checkpoints rising in size
 * @param cosigned how many of them every witness that was asked for has cosigned
 * @param unsigned those that none of the given keys has signed
 */
record OlderCheckpoints(List<Checkpoint> checkpoints, long cosigned, List<Checkpoint> unsigned) {

    /** The export's file of them. Exports of earlier versions have none. */
    static final String FILE = "checkpoints";

    /**
     * @param file its bytes; null where there is none
     * @throws Tampered where one is not a checkpoint of this log and of no more entries, or has a forged signature
     */
    static OlderCheckpoints read(byte @Nullable [] file, Checkpoint newest, Notes notes) {
        List<Older> read = parse(file == null ? new byte[0] : file).parallelStream()
                .map(signed -> Older.of(signed, newest, notes))
                .toList();
        for (int index = 1; index < read.size(); index++) {
            if (read.get(index).checkpoint().size()
                    < read.get(index - 1).checkpoint().size()) {
                throw new Tampered("The older checkpoints are not in the order of their sizes.");
            }
        }
        return new OlderCheckpoints(
                read.stream().map(Older::checkpoint).toList(),
                read.stream().filter(Older::cosigned).count(),
                read.stream()
                        .filter(older -> !older.signed())
                        .map(Older::checkpoint)
                        .toList());
    }

    private static List<SignedNote> parse(byte[] file) {
        try {
            return SignedNotes.read(new String(file, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notThat) {
            throw new Tampered("The older checkpoints cannot be read: " + notThat.getMessage() + ".");
        }
    }

    /** What is to be told of them; empty where there are none. */
    String said() {
        if (checkpoints.isEmpty()) {
            return "";
        }
        String said = "It continues %,d older checkpoints, %,d of them cosigned by every witness asked for."
                .formatted(checkpoints.size(), cosigned);
        if (!unsigned.isEmpty()) {
            said +=
                    (" %,d are signed by no key given, the first with %,d entries: after a change of keys give the former"
                                    + " one with --key too.")
                            .formatted(unsigned.size(), unsigned.getFirst().size());
        }
        return said;
    }

    private record Older(Checkpoint checkpoint, boolean signed, boolean cosigned) {

        static Older of(SignedNote note, Checkpoint newest, Notes notes) {
            Checkpoint checkpoint;
            try {
                checkpoint = Checkpoint.parse(note.text());
            } catch (IllegalArgumentException notOne) {
                throw new Tampered("One of the older checkpoints is none.");
            }
            String what = "The older checkpoint of " + checkpoint.size() + " entries";
            if (!checkpoint.origin().equals(newest.origin())) {
                throw new Tampered(what + " is of " + checkpoint.origin() + ".");
            }
            if (checkpoint.size() > newest.size()) {
                throw new Tampered(what + " is of more than the export has.");
            }
            return new Older(checkpoint, notes.isSignedByLog(note, what), notes.isCosignedByEveryWitness(note, what));
        }
    }
}
