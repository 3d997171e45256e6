package org.improvementledger.audit.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** {@code java -jar audit-verify.jar EXPORT --key … --witness …}: tells whether an export is what was signed, and what is wrong with it first. */
public final class AuditVerify {

    private static final int VERIFIED = 0;
    private static final int TAMPERED = 1;
    private static final int COULD_NOT_TELL = 2;
    private static final int BAR = 40;
    private static final int PER_CENT = 100;
    private static final String USAGE = """
            java -jar audit-verify.jar EXPORT --key KEY [--witness KEY] [--since CHECKPOINT] [--against OTHER_EXPORT]
            java -jar audit-verify.jar [EXPORT] --key KEY --report REPORT
            java -jar audit-verify.jar PROOF --key KEY [--witness KEY]

            Checks an export of an audit log on this machine alone: every payload against its entry, every entry against
            the tree, the tree against the signed checkpoint.

              EXPORT          the zip file, or the folder it was unpacked to
              PROOF           the proof of one entry: that it is in the log, and what was recorded in it
              --key KEY       the log's public key, or a file with it; got from the log's owner, not from the export.
                              May be given again, as after a change of keys
              --witness KEY   the other service's public key; its cosignature must be there
              --since FILE    a checkpoint kept from earlier: the export must continue it
              --report FILE   the signed report of a comparison: signed by a key given, and of the log that the export has
              --against FILE  another export of the same log, as from the other service: they must agree

            Ends with 0 when everything holds, 1 when something was altered (and says what first), 2 when it cannot tell.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean showProgress;
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final List<Path> since = new ArrayList<>();
    private final List<Checkpoint> earlier = new ArrayList<>();
    private @Nullable Path against;
    private @Nullable Path report;
    private @Nullable Path export;

    AuditVerify(PrintStream out, PrintStream err, boolean showProgress) {
        this.out = out;
        this.err = err;
        this.showProgress = showProgress;
    }

    public static void main(String[] arguments) {
        int code = new AuditVerify(System.out, System.err, System.console() != null).run(List.of(arguments));
        System.out.flush();
        System.exit(code);
    }

    /** The same as the command, for programs: what it would print goes to the stream. */
    public static int run(List<String> arguments, OutputStream out) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new AuditVerify(printed, printed, false).run(arguments);
    }

    int run(List<String> arguments) {
        try {
            if (arguments.contains("--help") || arguments.contains("-h")) {
                out.print(USAGE);
                return VERIFIED;
            }
            read(arguments);
            if (report != null) {
                readReport(report);
            }
            Path given = export;
            if (given != null && EntryProof.is(given)) {
                verifyProof(given);
            } else if (given != null) {
                verify();
            }
            return VERIFIED;
        } catch (Tampered tampered) {
            out.println("NOT VERIFIED. " + tampered.getMessage());
            return TAMPERED;
        } catch (IOException | RuntimeException unusable) {
            err.println("Cannot tell: " + unusable.getMessage());
            return COULD_NOT_TELL;
        } catch (OutOfMemoryError tooLarge) {
            // What Java itself would end with is the code of an altered log.
            err.println(
                    "Cannot tell: a file in it needs more memory than this program was given; try java -Xmx2g -jar");
            return COULD_NOT_TELL;
        }
    }

    private void read(List<String> arguments) throws IOException {
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String argument = left.next();
            switch (argument) {
                case "--key" -> keys.addAll(keys(value(argument, left), VerifierKey.Kind.NOTE));
                case "--witness" -> witnesses.addAll(keys(value(argument, left), VerifierKey.Kind.COSIGNATURE));
                case "--since" -> since.add(Path.of(value(argument, left)));
                case "--report" -> report = Path.of(value(argument, left));
                case "--against" -> against = Path.of(value(argument, left));
                default -> {
                    if (argument.startsWith("-") || export != null) {
                        throw new IllegalArgumentException("not understood: " + argument + "\n\n" + USAGE);
                    }
                    export = Path.of(argument);
                }
            }
        }
        boolean nothing = export == null && report == null;
        if (nothing || keys.isEmpty()) {
            throw new IllegalArgumentException((nothing ? "no export is given" : "no key is given") + "\n\n" + USAGE);
        }
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value\n\n" + USAGE);
        }
        return left.next();
    }

    /** One key, or those of a file, one a line; of a file, those of the other kind are for the other option. */
    private static List<VerifierKey> keys(String given, VerifierKey.Kind kind) throws IOException {
        if (given.contains("+")) {
            return List.of(VerifierKey.parse(given).as(kind));
        }
        List<VerifierKey> read = Files.readAllLines(Path.of(given)).stream()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .filter(key -> key.kind() == kind)
                .toList();
        if (read.isEmpty()) {
            throw new IllegalArgumentException(given + " has no such key");
        }
        return read;
    }

    /** Prints what was signed, and holds the export to the root that it names. */
    private void readReport(Path file) throws IOException {
        List<VerifierKey> signing = new ArrayList<>(keys);
        witnesses.forEach(witness -> signing.add(witness.as(VerifierKey.Kind.NOTE)));
        SignedReport read = SignedReport.read(Files.readAllBytes(file), signing);
        out.print("SIGNED by " + read.signer() + ":\n\n" + read.text() + "\n");
        if (export != null) {
            earlier.add(read.log());
        }
    }

    private void verifyProof(Path proof) throws IOException {
        if (!since.isEmpty() || against != null || report != null) {
            throw new IllegalArgumentException(
                    "a proof of one entry is checked by itself, without --since, --against and --report");
        }
        out.printf(
                "VERIFIED. %s%s%n",
                EntryProof.read(proof).check(new Notes(keys, witnesses)),
                witnesses.isEmpty() ? System.lineSeparator() + "No witness was asked for." : "");
    }

    private void verify() throws IOException {
        Notes notes = new Notes(keys, witnesses);
        for (Path kept : since) {
            earlier.add(notes.ofEarlier(Files.readAllBytes(kept)));
        }
        try (Export opened = Export.open(Objects.requireNonNull(export))) {
            Checkpoint checkpoint = notes.ofExport(checkpoint(opened));
            OlderCheckpoints older = OlderCheckpoints.read(opened.read(OlderCheckpoints.FILE), checkpoint, notes);
            Verification verification = verified(opened, checkpoint, older);
            if (against != null) {
                try (Export other = Export.open(against)) {
                    Notes uncosigned = new Notes(keys, List.of());
                    Checkpoint ofOther = uncosigned.ofExport(checkpoint(other));
                    Verification.compare(opened, checkpoint, other, ofOther);
                    verified(
                            other,
                            ofOther,
                            OlderCheckpoints.read(other.read(OlderCheckpoints.FILE), ofOther, uncosigned));
                }
            }
            out.printf(
                    Locale.UK,
                    "VERIFIED. %s has %,d entries; none was removed, altered or reordered. Root %s%s%n",
                    checkpoint.origin(),
                    checkpoint.size(),
                    Base64.getEncoder().encodeToString(checkpoint.root()),
                    witnesses.isEmpty() ? ". No witness was asked for." : ", witnessed.");
            older.said().lines().forEach(out::println);
            verification
                    .erased()
                    .forEach(position ->
                            out.printf(Locale.UK, "Position %d: payload erased, commitment intact.%n", position));
        }
    }

    private Verification verified(Export of, Checkpoint checkpoint, OlderCheckpoints older) {
        List<Checkpoint> before = new ArrayList<>(earlier);
        before.addAll(older.checkpoints());
        Verification verification = new Verification(of, checkpoint, before, progress(checkpoint.size()));
        verification.run();
        return verification;
    }

    private static byte[] checkpoint(Export export) {
        byte[] note = export.read("checkpoint");
        if (note == null) {
            throw new IllegalArgumentException("this is no export: it has no checkpoint");
        }
        return note;
    }

    private LongConsumer progress(long size) {
        if (!showProgress || size == 0) {
            return done -> {};
        }
        return done -> {
            int filled = (int) (done * BAR / size);
            err.printf(
                    Locale.UK,
                    "\r[%s%s] %3d %% of %,d entries%s",
                    "#".repeat(filled),
                    " ".repeat(BAR - filled),
                    done * PER_CENT / size,
                    size,
                    done == size ? "\n" : "");
        };
    }
}
