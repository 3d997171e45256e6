package org.improvementledger.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs the tokens, kept in a file that only its owner reads, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path folder) {
        Path file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                write(folder, file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IllegalStateException(file + " does not hold a key: delete it, and everybody signs in anew", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside its place and moved there whole: a crash leaves no half of a key. */
    private static void write(Path folder, Path file) throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Files.createDirectories(folder);
            Path written = Files.createTempFile(
                    folder,
                    "signing-key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, key.toJSONString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
