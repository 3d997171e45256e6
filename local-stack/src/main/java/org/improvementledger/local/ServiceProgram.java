package org.improvementledger.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A service's program, unpacked from its Boot jar into a folder of the stack's own. A build that replaces the jar does not pull it away from under a running
 * stack, and a service whose libraries are files starts sooner than one that reads them as jars within a jar.
 */
final class ServiceProgram {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String CONTENTS = "BOOT-INF/";

    /** Written last, so that a program that was unpacked by half is unpacked again. */
    private static final String MADE_OF = "made-of";

    private final Path folder;

    ServiceProgram(Path folder) {
        this.folder = folder;
    }

    boolean isThere() {
        return Files.exists(folder.resolve(MADE_OF));
    }

    /** Quiet where it was unpacked from the same file already. Nothing of it may be running. */
    void unpack(Path jar) throws IOException {
        String madeOf = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        if (isThere() && Files.readString(folder.resolve(MADE_OF)).equals(madeOf)) {
            return;
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        PostgresBinaries.deleteTree(fresh);
        try (JarFile packed = new JarFile(jar.toFile())) {
            for (JarEntry entry : packed.stream().toList()) {
                if (!entry.isDirectory()
                        && (entry.getName().startsWith(CONTENTS)
                                || entry.getName().equals(MANIFEST))) {
                    Path file = fresh.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream content = packed.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        Files.writeString(fresh.resolve(MADE_OF), madeOf);
        PostgresBinaries.deleteTree(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What java is told in order to run it. */
    List<String> arguments() throws IOException {
        try (InputStream manifest = Files.newInputStream(folder.resolve(MANIFEST))) {
            Path contents = folder.resolve(CONTENTS);
            return List.of(
                    "-cp",
                    contents.resolve("classes") + File.pathSeparator + contents.resolve("lib") + "/*",
                    new Manifest(manifest).getMainAttributes().getValue("Start-Class"));
        }
    }
}
