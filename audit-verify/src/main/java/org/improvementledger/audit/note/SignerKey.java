package org.improvementledger.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A private key by its name. In text it is {@code PRIVATE+KEY+<name>+<key id in hexadecimal>+<base64 of kind and seed>}, which Go's {@code sumdb/note} reads too. It
 * never appears in what {@link #toString} says.
 */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int PARTS = 3;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.key = Ed25519.privateKey(seed);
        this.verifier = new VerifierKey(name, VerifierKey.Kind.NOTE, Ed25519.publicKey(seed));
    }

    /** A new key. */
    public static SignerKey generate(String name) {
        return new SignerKey(name, Ed25519.newSeed());
    }

    /** @throws IllegalArgumentException where it is no private key in one line; the message does not repeat it */
    public static SignerKey parse(String text) {
        String line = text.strip();
        String[] parts =
                line.startsWith(PREFIX) ? line.substring(PREFIX.length()).split("\\+", PARTS) : new String[0];
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not a private key: it has to begin with " + PREFIX);
        }
        byte[] tagged = Base64.getDecoder().decode(parts[2]);
        if (tagged.length != 1 + Ed25519.KEY_BYTES || tagged[0] != VerifierKey.Kind.NOTE.code()) {
            throw new IllegalArgumentException("Not an Ed25519 key of " + parts[0]);
        }
        SignerKey key = new SignerKey(parts[0], Arrays.copyOfRange(tagged, 1, tagged.length));
        if (!parts[1].equals(HexFormat.of().toHexDigits(key.verifier.id()))) {
            throw new IllegalArgumentException("The id of the private key of " + parts[0] + " is not its own");
        }
        return key;
    }

    /** The private key in one line, for the key file. */
    public String text() {
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(VerifierKey.tagged(VerifierKey.Kind.NOTE.code(), seed));
    }

    public String name() {
        return verifier.name();
    }

    /** The public key for what this key signs as a note. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The public key for what this key cosigns. */
    public VerifierKey cosigner() {
        return verifier.as(VerifierKey.Kind.COSIGNATURE);
    }

    /** The signature over a note's text. */
    public NoteSignature sign(String text) {
        return new NoteSignature(name(), verifier.id(), Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The statement that this is the tree seen at this time.
     *
     * @param time seconds since 1970
     */
    public NoteSignature cosign(Checkpoint checkpoint, long time) {
        byte[] signature = Ed25519.sign(key, Cosignatures.message(checkpoint.text(), time));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return new NoteSignature(name(), cosigner().id(), timed);
    }

    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
