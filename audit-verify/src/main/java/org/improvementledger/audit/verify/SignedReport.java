package org.improvementledger.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.ForgedSignatureException;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;

/**
 * The report of a comparison of a read model with what the published history makes of it.
 *
 * @param signer the name of the key that signed it
 */
record SignedReport(String text, String signer) {

    private static final String FIRST_LINE = "improvement-ledger/rebuild-report/v1\n";

    /** @throws Tampered where it is no report, or none of the keys signed it */
    static SignedReport read(byte[] note, List<VerifierKey> keys) {
        try {
            SignedNote signed = SignedNote.parse(new String(note, StandardCharsets.UTF_8));
            if (!signed.text().startsWith(FIRST_LINE)) {
                throw new Tampered("The report is not one of a rebuild.");
            }
            List<VerifierKey> signers = signed.signedBy(keys);
            if (signers.isEmpty()) {
                throw new Tampered("The report is not signed by any key given.");
            }
            return new SignedReport(signed.text(), signers.getFirst().name());
        } catch (ForgedSignatureException forged) {
            throw new Tampered("The report has a forged signature. " + forged.getMessage());
        } catch (IllegalArgumentException notOne) {
            throw new Tampered("The report is not a signed note.");
        }
    }

    /** What it says of the log that the rows were made of, as an earlier checkpoint of it. */
    Checkpoint log() {
        String root = line("root ");
        if (root.equals("-")) {
            throw new Tampered("The report says that tiles of the log were missing when it was made.");
        }
        return new Checkpoint(
                line("log "),
                Long.parseLong(line("entries ")),
                Base64.getDecoder().decode(root));
    }

    private String line(String begin) {
        return text.lines()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .map(line -> line.substring(begin.length()))
                .orElseThrow(() -> new Tampered("The report has no line that begins with " + begin.strip() + "."));
    }
}
