package org.improvementledger.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One signature line of a note.
 *
 * @param name whose key it is said to be
 * @param keyId which of its keys
 * @param signature without the key's id
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

    static final String DASH = "\u2014 ";

    /** The line with its newline. */
    public String line() {
        byte[] identified = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(identified) + "\n";
    }

    /** @param line without its newline */
    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new IllegalArgumentException("Not a signature line: " + line);
        }
        String name = line.substring(DASH.length(), space);
        VerifierKey.requireName(name);
        byte[] identified = Base64.getDecoder().decode(line.substring(space + 1));
        if (identified.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature without bytes: " + line);
        }
        NoteSignature signature = new NoteSignature(
                name,
                ByteBuffer.wrap(identified).getInt(),
                Arrays.copyOfRange(identified, Integer.BYTES, identified.length));
        if (!signature.line().equals(line + "\n")) {
            throw new IllegalArgumentException("A signature not in its one spelling: " + line);
        }
        return signature;
    }

    /** Whether it names this key, which says nothing yet about whether it is the key's. */
    public boolean names(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    /** Whether it is the key's signature over a note's text. */
    public boolean isOf(VerifierKey key, String text) {
        return names(key)
                && switch (key.kind()) {
                    case NOTE -> Ed25519.verifies(key.publicKey(), text.getBytes(StandardCharsets.UTF_8), signature);
                    case COSIGNATURE -> Cosignatures.verifies(key, text, signature);
                };
    }

    /** When a cosignature says that it was made, in seconds since 1970. */
    public long cosignedAt() {
        if (signature.length != Cosignatures.BYTES) {
            throw new IllegalStateException("Not a cosignature");
        }
        return Cosignatures.time(signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature same && same.line().equals(line());
    }

    @Override
    public int hashCode() {
        return keyId;
    }
}
