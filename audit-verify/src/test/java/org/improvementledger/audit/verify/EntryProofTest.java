package org.improvementledger.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.improvementledger.audit.log.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof of one entry, checked by the command alone: what is altered in it is found, whatever it is. */
class EntryProofTest {

    private static final int SIZE = 300;
    private static final int INDEX = 129;

    private final HonestExport honest = new HonestExport(new Random(7), SIZE);
    private final byte[] entry = honest.leaves.get(INDEX).entry();
    private final byte[] payload = honest.payloads.get(INDEX);

    @TempDir
    Path folder;

    @Test
    void anHonestProofTellsWhatItProves() throws IOException {
        assertThat(verify(proof(INDEX, entry, payload), true))
                .startsWith("0 VERIFIED. This is entry 129 of ledger.example/budget");
        assertThat(verify(proof(INDEX, entry, payload), false)).contains(new String(payload, StandardCharsets.UTF_8));
        assertThat(verify(proof(INDEX, entry, null), true)).startsWith("0 ").contains("not in the proof");
    }

    @Test
    void whatIsAlteredIsFound() throws IOException {
        byte[] otherPayload = honest.payloads.get(INDEX + 1);
        assertThat(verify(proof(INDEX, entry, otherPayload), true)).startsWith("1 NOT VERIFIED. The payload");
        byte[] other = honest.leaves.get(INDEX + 1).entry();
        assertThat(verify(proof(INDEX, other, null), true)).startsWith("1 NOT VERIFIED. This entry is not at position");
        assertThat(verify(proof(INDEX + 1, other, null).replace("index 130", "index 129"), true))
                .startsWith("1 NOT VERIFIED.");
        byte[] forged = new String(entry, StandardCharsets.UTF_8)
                .replace("finance-officer", "another-officer")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(verify(proof(INDEX, forged, null), true))
                .startsWith("1 NOT VERIFIED. This entry is not at position");
    }

    @Test
    void aProofThatNobodyCosignedOrThatIsCutIsNotBelieved() throws IOException {
        String whole = proof(INDEX, entry, payload);
        String uncosigned = whole.substring(0, whole.lastIndexOf("—"));
        assertThat(verify(uncosigned, true)).startsWith("1 NOT VERIFIED.").contains("not cosigned");
        assertThat(verify(whole.replaceFirst("extra .*\n", ""), true)).startsWith("2 Cannot tell");
        assertThat(verify(whole.substring(0, whole.indexOf("\n\n")), true)).startsWith("2 Cannot tell");
        assertThat(verify(whole.replaceFirst("extra ....", "extra "), true)).startsWith("2 Cannot tell");
    }

    private String proof(int index, byte[] proved, byte @Nullable [] with) {
        Tree tree = new Tree(wanted -> honest.files().get(wanted.path()), SIZE);
        ByteBuffer extra = ByteBuffer.allocate(2 + proved.length + (with == null ? 0 : 4 + with.length));
        extra.putShort((short) proved.length).put(proved);
        if (with != null) {
            extra.putInt(with.length).put(with);
        }
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                .append(Base64.getEncoder().encodeToString(extra.array()))
                .append("\nindex ")
                .append(index)
                .append('\n');
        tree.inclusion(index).forEach(hash -> proof.append(Base64.getEncoder().encodeToString(hash))
                .append('\n'));
        return proof.append('\n')
                .append(new String(honest.files().get("checkpoint"), StandardCharsets.UTF_8))
                .toString();
    }

    private String verify(String proof, boolean witnessed) throws IOException {
        Path file = Files.writeString(folder.resolve("an.tlog-proof"), proof);
        List<String> arguments = new ArrayList<>(
                List.of(file.toString(), "--key", HonestExport.LOG.verifier().text()));
        if (witnessed) {
            arguments.addAll(
                    List.of("--witness", HonestExport.WITNESS.verifier().text()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditVerify.run(arguments, out);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
