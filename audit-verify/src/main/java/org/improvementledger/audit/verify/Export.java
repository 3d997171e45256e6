package org.improvementledger.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of an export, packed or unpacked. */
interface Export extends AutoCloseable {

    /** The largest file that is looked at: 256 payloads of the largest request. */
    long LARGEST_FILE = 512L * 1_024 * 1_024;

    /** A file's bytes; null where there is no such file. */
    byte @Nullable [] read(String path);

    /** The names of all files. */
    Set<String> names();

    @Override
    void close() throws IOException;

    /** @throws IOException where it is neither a zip file nor a folder that can be read */
    static Export open(Path path) throws IOException {
        return Files.isDirectory(path) ? new Unpacked(path) : new Packed(new ZipFile(path.toFile()));
    }

    /** A zip file. */
    record Packed(ZipFile zip) implements Export {
        @Override
        public byte @Nullable [] read(String path) {
            ZipEntry entry = zip.getEntry(path);
            if (entry == null) {
                return null;
            }
            if (entry.getSize() > LARGEST_FILE) {
                throw new UncheckedIOException(new IOException(path + " is too large"));
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return entry.getSize() < 0 ? in.readAllBytes() : read(in, (int) entry.getSize());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(path + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }

        /** Of as many bytes as the zip file says: without a guess that is copied as it grows. */
        private static byte[] read(InputStream in, int size) throws IOException {
            byte[] bytes = new byte[size];
            if (in.readNBytes(bytes, 0, size) != size || in.read() >= 0) {
                throw new IOException("it has another length than the zip file says");
            }
            return bytes;
        }

        @Override
        public Set<String> names() {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toSet());
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** A folder. */
    record Unpacked(Path folder) implements Export {
        @Override
        public byte @Nullable [] read(String path) {
            Path file = folder.resolve(path);
            try {
                return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(path + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }

        @Override
        public Set<String> names() {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(folder + " cannot be read", unreadable);
            }
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
