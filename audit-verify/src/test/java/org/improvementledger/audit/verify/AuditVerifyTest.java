package org.improvementledger.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: what it says and how it ends. */
class AuditVerifyTest {

    private static final String KEY = HonestExport.LOG.verifier().text();
    private static final String WITNESS = HonestExport.WITNESS.verifier().text();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... arguments) {
        out.reset();
        err.reset();
        List<String> texts = Arrays.stream(arguments).map(Object::toString).toList();
        return new AuditVerify(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        true)
                .run(texts);
    }

    private Path zip(Map<String, byte[]> files, String name) throws IOException {
        Path zip = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(entry.getKey()));
                packed.write(entry.getValue());
                packed.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void anHonestExportEndsWithZeroPackedOrNot() throws IOException {
        HonestExport honest = new HonestExport(new Random(1), 700);
        Path packed = zip(honest.files(), "export.zip");
        assertThat(run(packed, "--key", KEY, "--witness", WITNESS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("VERIFIED. ledger.example/budget has 700 entries");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("100 % of 700 entries");
        Path unpacked = HonestExport.unpacked(honest.files(), folder.resolve("unpacked"));
        assertThat(run(unpacked, "--key", KEY)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("No witness was asked for");
        assertThat(run(packed, "--against", unpacked, "--key", KEY)).isZero();
        assertThat(run(packed, "--since", unpacked.resolve("checkpoint"), "--key", KEY))
                .isZero();
    }

    @Test
    void whatWasSignedBeforeIsToldAndAnAlteredOneEndsWithOne() throws IOException {
        HonestExport honest = new HonestExport(new Random(1), 250);
        Map<String, byte[]> files = honest.files();
        assertThat(run(zip(files, "export.zip"), "--key", KEY, "--witness", WITNESS))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\nIt continues 2 older checkpoints, 2 of them cosigned by every witness asked for.\n");
        SignedNote other = HonestExport.signed(new Checkpoint(HonestExport.ORIGIN, 100, new byte[32]), true);
        files.put("checkpoints", other.note().getBytes(StandardCharsets.UTF_8));
        Path altered = zip(files, "altered.zip");
        assertThat(run(altered, "--key", KEY)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("NOT VERIFIED. The first 100 entries are not those");
        assertThat(run(folder.resolve("export.zip"), "--key", KEY, "--against", altered))
                .isOne();
    }

    @Test
    void keysMayBeInAFile() throws IOException {
        Path packed = zip(new HonestExport(new Random(1), 3).files(), "export.zip");
        Path keys = Files.writeString(
                folder.resolve("budget.pub"),
                KEY + "\n" + HonestExport.LOG.cosigner().text() + "\n");
        Path witness = Files.writeString(
                folder.resolve("plan.pub"),
                WITNESS + "\n" + HonestExport.WITNESS.cosigner().text() + "\n");
        assertThat(run(packed, "--key", keys, "--witness", witness)).isZero();
        assertThat(run(packed, "--key", witness, "--witness", keys)).isOne();
    }

    @Test
    void anAlteredExportEndsWithOneAndTheFirstEntryThatIsWrong() throws IOException {
        Map<String, byte[]> files = new HonestExport(new Random(1), 700).files();
        byte[] altered = files.get("payload/001").clone();
        altered[4] ^= 1;
        files.put("payload/001", altered);
        assertThat(run(zip(files, "altered.zip"), "--key", KEY)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("NOT VERIFIED. The payload at position 256 is not the one that was recorded.\n");
        Path honest = zip(new HonestExport(new Random(1), 700).files(), "honest.zip");
        assertThat(run(honest, "--key", KEY, "--against", folder.resolve("altered.zip")))
                .isOne();
        assertThat(run(honest, "--key", KEY, "--witness", KEY)).isOne();
        assertThat(run(honest, "--key", WITNESS)).isOne();
    }

    @Test
    void aPayloadErasedByLawIsToldWhereALaterEntryTellsOfItAndOnlyThere() throws IOException {
        HonestExport honest = new HonestExport(new Random(1), 300);
        byte[] recorded = honest.leaves.get(260).dataHash();
        honest.append(
                "budget.text-erased",
                "{\"position\":260,\"payloadHash\":\"" + HexFormat.of().formatHex(recorded)
                        + "\",\"paths\":[\"/why\"]}");
        honest.payloads.set(260, "{\"why\":\"Erased by law\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(run(zip(honest.files(), "erased.zip"), "--key", KEY)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("VERIFIED. ledger.example/budget has 301 entries")
                .contains("Position 260: payload erased, commitment intact.");

        honest.payloads.set(259, "{\"why\":\"Erased by law\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(run(zip(honest.files(), "one-more.zip"), "--key", KEY)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("NOT VERIFIED. The payload at position 259 is not the one that was recorded.\n");
    }

    @Test
    void anErasureOfAnotherPayloadExplainsNothing() throws IOException {
        HonestExport honest = new HonestExport(new Random(1), 300);
        honest.append("budget.text-erased", "{\"position\":260,\"payloadHash\":\"" + "0".repeat(64) + "\"}");
        honest.append(
                "budget.spend-recorded",
                "{\"position\":260,\"payloadHash\":\""
                        + HexFormat.of().formatHex(honest.leaves.get(260).dataHash()) + "\"}");
        honest.payloads.set(260, new byte[] {'{', '}'});
        assertThat(run(zip(honest.files(), "altered.zip"), "--key", KEY)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The payload at position 260");
    }

    @Test
    void aReportIsCheckedByItselfAndHeldAgainstAnExport() throws IOException {
        HonestExport honest = new HonestExport(new Random(1), 300);
        Path packed = zip(honest.files(), "export.zip");
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(new String(honest.files().get("checkpoint"), StandardCharsets.UTF_8))
                        .text());
        String text = "improvement-ledger/rebuild-report/v1\nby ledger.example/budget\nlog ledger.example/budget\n"
                + "entries 300\nroot " + Base64.getEncoder().encodeToString(checkpoint.root()) + "\nresult equal\n";
        Path report = report(text);
        assertThat(run("--key", KEY, "--report", report)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("SIGNED by ledger.example/budget:")
                .contains("result equal");
        assertThat(run(packed, "--key", KEY, "--report", report)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("VERIFIED. ledger.example/budget has 300 entries");
        assertThat(run("--key", WITNESS, "--report", report)).isOne();
        Path altered = Files.writeString(
                folder.resolve("altered"), Files.readString(report).replace("result equal", "result other"));
        assertThat(run("--key", KEY, "--report", altered)).isOne();
        assertThat(run(packed, "--key", KEY, "--report", report(text.replace("root ", "root A"))))
                .isEqualTo(2);
        assertThat(run(packed, "--key", KEY, "--report", report(text.replace("entries 300", "entries 299"))))
                .isOne();
        assertThat(run(packed, "--key", KEY, "--report", report(text.replaceAll("root .*", "root -"))))
                .isOne();
        assertThat(run("--key", KEY, "--report", report("ledger.example/budget\n300\nAAAA\n")))
                .as("a note of another kind")
                .isOne();
        assertThat(run("--key", KEY, "--report", packed)).isOne();
    }

    private Path report(String text) throws IOException {
        return Files.writeString(
                folder.resolve("report"), new SignedNote(text, List.of(HonestExport.LOG.sign(text))).note());
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws IOException {
        Path honest = zip(new HonestExport(new Random(1), 3).files(), "honest.zip");
        assertThat(run()).isEqualTo(2);
        assertThat(run(honest)).isEqualTo(2);
        assertThat(run("--key", KEY)).isEqualTo(2);
        assertThat(run(honest, "--key")).isEqualTo(2);
        assertThat(run(honest, "--key", "no+key")).isEqualTo(2);
        assertThat(run(honest, "--key", KEY, "--unknown", "x")).isEqualTo(2);
        assertThat(run(honest, honest, "--key", KEY)).isEqualTo(2);
        assertThat(run(folder.resolve("absent.zip"), "--key", KEY)).isEqualTo(2);
        assertThat(run(zip(Map.of("other", new byte[0]), "other.zip"), "--key", KEY))
                .isEqualTo(2);
        Path noZip = Files.writeString(folder.resolve("text.zip"), "text");
        assertThat(run(noZip, "--key", KEY)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot tell: ");
        assertThat(run("--help")).isZero();
    }

    /** In a process of its own: what matters is the code that it ends with. */
    @Test
    void whatDoesNotFitIntoMemoryEndsWithTwo() throws Exception {
        Path bomb = zip(Map.of("checkpoint", new byte[64 << 20]), "bomb.zip");
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditVerify.class.getName(),
                        bomb.toString(),
                        "--key",
                        KEY)
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("Cannot tell: a file in it needs more memory");
    }
}
