package org.improvementledger.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public key by its name, as C2SP signed-note writes it: {@code <name>+<key id in hexadecimal>+<base64 of kind and key>}.
 *
 * @param kind what the key's signatures are over
 * @param publicKey 32 bytes
 */
public record VerifierKey(String name, Kind kind, byte[] publicKey) {

    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Z}\\p{Cntrl}]+");
    private static final int PARTS = 3;

    /** What a signature is over, told by the byte that the specifications give it. */
    public enum Kind {
        /** The text of the note. */
        NOTE((byte) 0x01),
        /** A time and the text of a checkpoint: C2SP tlog-cosignature, version 1. */
        COSIGNATURE((byte) 0x04);

        private final byte code;

        Kind(byte code) {
            this.code = code;
        }

        byte code() {
            return code;
        }

        private static Kind of(byte code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A key of an unknown kind: " + code));
        }
    }

    public VerifierKey {
        requireName(name);
        if (publicKey.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has " + Ed25519.KEY_BYTES + " bytes");
        }
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a key: " + name);
        }
    }

    /** The first four bytes of the SHA-256 of name, newline, kind and key. */
    public int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(kind.code());
            return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same key for signatures of the other kind. */
    public VerifierKey as(Kind other) {
        return new VerifierKey(name, other, publicKey);
    }

    /** The key in one line. */
    public String text() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(tagged(kind.code(), publicKey));
    }

    /** @throws IllegalArgumentException where it is not a key in one line, or its id is not its own */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("No key: " + text);
        }
        byte[] tagged = Base64.getDecoder().decode(parts[2]);
        if (tagged.length != 1 + Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("A key of " + tagged.length + " bytes: " + text);
        }
        VerifierKey key = new VerifierKey(parts[0], Kind.of(tagged[0]), Arrays.copyOfRange(tagged, 1, tagged.length));
        if (!key.text().equals(text.strip())) {
            throw new IllegalArgumentException("The key's id is not its own: " + text);
        }
        return key;
    }

    static byte[] tagged(byte code, byte[] key) {
        return ByteBuffer.allocate(1 + key.length).put(code).put(key).array();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key && key.text().equals(text());
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        return text();
    }
}
