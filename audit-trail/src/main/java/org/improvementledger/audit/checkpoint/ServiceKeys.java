package org.improvementledger.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.improvementledger.audit.note.SignerKey;
import org.improvementledger.audit.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * The private keys that a service signs with: one, and during a rotation also the one before it.
 *
 * <p>In the key folder they are {@code <service>.key} and {@code <service>.key.previous}; renaming the first to the second and starting again begins a rotation,
 * deleting the second ends it.
 */
public final class ServiceKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> MADE_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private final SignerKey current;
    private final @Nullable SignerKey previous;

    ServiceKeys(SignerKey current, @Nullable SignerKey previous) {
        this.current = current;
        this.previous = previous;
    }

    /**
     * The keys by configuration or from the folder; the first start makes one. Empty where neither is configured.
     *
     * @throws IllegalStateException where a key is another service's, or its file can be read by others
     */
    public static Optional<ServiceKeys> of(LogSettings settings, String service) {
        String name = settings.originOf(service);
        if (settings.key() != null) {
            return Optional.of(new ServiceKeys(
                    parse(settings.key(), name),
                    settings.previousKey() == null ? null : parse(settings.previousKey(), name)));
        }
        if (settings.keyFolder() == null) {
            return Optional.empty();
        }
        try {
            Path file = settings.keyFolder().resolve(service + ".key");
            Path previous = settings.keyFolder().resolve(service + ".key.previous");
            if (!Files.exists(file)) {
                make(file, name);
            }
            return Optional.of(new ServiceKeys(read(file, name), Files.exists(previous) ? read(previous, name) : null));
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The key of the audit log cannot be kept in " + settings.keyFolder(), unusable);
        }
    }

    /** Whole or not at all, and never over another instance's. */
    private static void make(Path file, String name) throws IOException {
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", MADE_OWNER_ONLY);
        try {
            SignerKey key = SignerKey.generate(name);
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(key.text() + "\n"));
                channel.force(true);
            }
            Files.createLink(file, made);
            Path published = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.key$", ".pub"));
            Path written = Files.writeString(file.resolveSibling(published.getFileName() + ".new"), publicText(key));
            Files.move(written, published, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException another) {
            // Another instance of this service was quicker; its key is everybody's.
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static String publicText(SignerKey key) {
        return key.verifier().text() + "\n" + key.cosigner().text() + "\n";
    }

    private static SignerKey read(Path file, String name) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("Others can read " + file + ": it holds a private key. chmod 600 it, and"
                    + " change the key if they may have");
        }
        return parse(Files.readString(file), name);
    }

    private static SignerKey parse(String text, String name) {
        SignerKey key;
        try {
            key = SignerKey.parse(text);
        } catch (IllegalArgumentException notAKey) {
            throw new IllegalStateException("The key of " + name + " cannot be read: " + notAKey.getMessage());
        }
        if (!key.name().equals(name)) {
            throw new IllegalStateException("The key is of " + key.name() + ", not of " + name
                    + ": set ledger.audit.origin as it was, or give the log a new key");
        }
        return key;
    }

    /** The key that cosigns, and introduces itself to those who trust the one before. */
    public SignerKey current() {
        return current;
    }

    /** All that sign checkpoints, the current one first. */
    public List<SignerKey> signing() {
        return previous == null ? List.of(current) : List.of(current, previous);
    }

    /** The public keys of those that sign, the current one's first. */
    public List<VerifierKey> verifiers() {
        return Stream.concat(Stream.of(current), Stream.ofNullable(previous))
                .map(SignerKey::verifier)
                .toList();
    }
}
