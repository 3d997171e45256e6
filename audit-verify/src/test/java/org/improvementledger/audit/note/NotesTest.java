package org.improvementledger.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

    /** The example of the documentation of Go's sumdb/note. */
    private static final String GO_SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n"
            + "\n"
            + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final SignerKey LOG = SignerKey.generate("ledger.example/budget");
    private static final SignerKey WITNESS = SignerKey.generate("ledger.example/action-plan");
    private static final Checkpoint CHECKPOINT = new Checkpoint("ledger.example/budget", 20_852_163, new byte[32]);
    private static final long TIME = 1_679_315_147;

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void gosExampleIsReadSignedAndVerified() {
        SignedNote note = SignedNote.parse(GO_NOTE);
        VerifierKey key = VerifierKey.parse(GO_VERIFIER);
        assertThat(note.signedBy(List.of(key))).containsExactly(key);
        assertThat(note.note()).isEqualTo(GO_NOTE);
        SignerKey signer = SignerKey.parse(GO_SIGNER);
        assertThat(signer.verifier()).isEqualTo(key);
        assertThat(signer.text()).isEqualTo(GO_SIGNER);
        assertThat(new SignedNote(note.text(), List.of(signer.sign(note.text()))).note())
                .isEqualTo(GO_NOTE);
        assertThat(key.text()).isEqualTo(GO_VERIFIER);
    }

    /** RFC 8032, section 7.1, tests 1 and 3. */
    @Test
    void theVectorsOfRfc8032Hold() {
        byte[] empty = new byte[0];
        byte[] seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] key = bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature = bytes("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e"
                + "39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(Ed25519.publicKey(seed)).isEqualTo(key);
        assertThat(Ed25519.sign(Ed25519.privateKey(seed), empty)).isEqualTo(signature);
        assertThat(Ed25519.verifies(key, empty, signature)).isTrue();
        assertThat(Ed25519.verifies(
                        bytes("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"),
                        bytes("af82"),
                        bytes(
                                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
                                        + "c6594a7c15e9716ed28dc027beceea1ec40a")))
                .isTrue();
    }

    @Test
    void aSignatureThatIsNotExactlyTheKeysIsRefused() {
        byte[] seed = Ed25519.newSeed();
        byte[] key = Ed25519.publicKey(seed);
        byte[] message = CHECKPOINT.text().getBytes(StandardCharsets.UTF_8);
        byte[] signature = Ed25519.sign(Ed25519.privateKey(seed), message);
        for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThat(Ed25519.verifies(key, message, flipped)).as("bit " + bit).isFalse();
        }
        for (byte[] wrong : wrongSignatures(signature)) {
            assertThat(Ed25519.verifies(key, message, wrong)).isFalse();
        }
        for (byte[] wrong : List.of(new byte[31], new byte[33], new byte[0], new byte[32])) {
            assertThat(Ed25519.verifies(wrong, message, signature)).isFalse();
        }
        assertThat(Ed25519.verifies(key, Arrays.copyOf(message, message.length - 1), signature))
                .isFalse();
        assertThat(Ed25519.verifies(Ed25519.publicKey(Ed25519.newSeed()), message, signature))
                .isFalse();
    }

    /** Lengths, zeros, and the second value that a signature's scalar would have if it were not held below the group's order. */
    private static List<byte[]> wrongSignatures(byte[] signature) {
        List<byte[]> wrong = new ArrayList<>(
                List.of(new byte[0], new byte[64], Arrays.copyOf(signature, 63), Arrays.copyOf(signature, 65)));
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] reversed = new byte[33];
        for (int index = 0; index < 32; index++) {
            reversed[32 - index] = signature[32 + index];
        }
        byte[] larger = new BigInteger(reversed).add(order).toByteArray();
        byte[] malleated = signature.clone();
        for (int index = 0; index < 32; index++) {
            int from = larger.length - 1 - index;
            malleated[32 + index] = from >= 0 ? larger[from] : 0;
        }
        wrong.add(malleated);
        byte[] swapped = new byte[64];
        System.arraycopy(signature, 32, swapped, 0, 32);
        System.arraycopy(signature, 0, swapped, 32, 32);
        wrong.add(swapped);
        return wrong;
    }

    @Test
    void aCheckpointCarriesTheLogsSignatureAndTheWitnesss() {
        SignedNote note = new SignedNote(CHECKPOINT.text(), List.of(LOG.sign(CHECKPOINT.text())))
                .with(List.of(WITNESS.cosign(CHECKPOINT, TIME)));
        SignedNote read = SignedNote.parse(note.note());
        assertThat(read).isEqualTo(note);
        assertThat(read.signedBy(List.of(LOG.verifier(), WITNESS.cosigner())))
                .containsExactly(LOG.verifier(), WITNESS.cosigner());
        assertThat(Checkpoint.parse(read.text())).isEqualTo(CHECKPOINT);
        assertThat(read.signatures().getLast().cosignedAt()).isEqualTo(TIME);
        assertThat(note.with(note.signatures())).isEqualTo(note);
    }

    @Test
    void aSignatureOfOneKindIsNoneOfTheOther() {
        SignedNote cosigned = new SignedNote(CHECKPOINT.text(), List.of(LOG.cosign(CHECKPOINT, TIME)));
        assertThat(cosigned.signedBy(List.of(LOG.verifier()))).isEmpty();
        assertThat(cosigned.signedBy(List.of(LOG.cosigner()))).containsExactly(LOG.cosigner());
        assertThat(LOG.cosigner().id()).isNotEqualTo(LOG.verifier().id());
    }

    @Test
    void aForgedSignatureRefusesTheNoteAndAnUnknownOneIsPassedOver() {
        SignerKey stranger = SignerKey.generate("stranger.example");
        SignedNote note = new SignedNote(CHECKPOINT.text(), List.of(stranger.sign(CHECKPOINT.text())));
        assertThat(note.signedBy(List.of(LOG.verifier()))).isEmpty();
        NoteSignature other = LOG.sign("another text\n");
        NoteSignature cosigned = WITNESS.cosign(CHECKPOINT, TIME);
        byte[] later = cosigned.signature().clone();
        later[7]++;
        for (NoteSignature forged : List.of(
                other,
                new NoteSignature(LOG.name(), LOG.verifier().id(), new byte[64]),
                new NoteSignature(LOG.name(), LOG.verifier().id(), new byte[1]),
                new NoteSignature(WITNESS.name(), WITNESS.cosigner().id(), later),
                new NoteSignature(WITNESS.name(), WITNESS.cosigner().id(), new byte[64]))) {
            assertThatThrownBy(() -> note.with(List.of(forged)).signedBy(List.of(LOG.verifier(), WITNESS.cosigner())))
                    .isInstanceOf(ForgedSignatureException.class);
        }
    }

    @Test
    void whatIsNoNoteIsRefused() {
        String note = new SignedNote(CHECKPOINT.text(), List.of(LOG.sign(CHECKPOINT.text()))).note();
        for (String altered : List.of(
                "",
                "\n",
                CHECKPOINT.text(),
                CHECKPOINT.text() + "\n",
                note.substring(0, note.length() - 1),
                note.replace("\n\n", "\n"),
                note.replace("\u2014", "-"),
                note.replace("ledger.example/budget ", ""),
                note + "\n",
                note + "more\n",
                note.replace("ledger", "led\tger"),
                note + "x".repeat(SignedNote.LONGEST))) {
            assertThatThrownBy(() -> SignedNote.parse(altered)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        String text = CHECKPOINT.text();
        for (String altered : List.of(
                "",
                text + "extension\n",
                text.substring(0, text.length() - 1),
                text.replace("20852163", "020852163"),
                text.replace("20852163", "-1"),
                text.replace("20852163", "9999999999999999999"),
                text.replace("AAAA=", "AAA="),
                text.replace("=\n", "\n"),
                text.replace("ledger.example/budget", ""))) {
            assertThatThrownBy(() -> Checkpoint.parse(altered)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNoKeyIsRefusedAndAPrivateOneIsNotRepeated() {
        for (String altered : List.of(
                "",
                "PeterNeumann",
                GO_VERIFIER.replace("c74f20a3", "c74f20a4"),
                GO_VERIFIER.replace("c74f20a3", "C74F20A3"),
                GO_VERIFIER.replace("Peter", "Paul"),
                GO_VERIFIER.replace("+ARpc", "+ERpc"),
                GO_VERIFIER + "AAAA",
                GO_VERIFIER.replace("PeterNeumann", "Peter Neumann"))) {
            assertThatThrownBy(() -> VerifierKey.parse(altered))
                    .as(altered)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String altered : List.of("", GO_VERIFIER, GO_SIGNER.replace("c74f20a3", "c74f20a4"), GO_SIGNER + "AAAA")) {
            assertThatThrownBy(() -> SignerKey.parse(altered))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("AYEKFALV");
        }
        assertThat(SignerKey.parse(GO_SIGNER).toString()).doesNotContain("AYEKFALV");
    }
}
