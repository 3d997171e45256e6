package org.improvementledger.audit.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Go with its own library for logs, as Debian's {@code golang-go} and {@code golang-golang-x-mod-dev} install them; another root of the file system can be named. */
final class GoClient {

    private static final Path ROOT = Path.of(System.getProperty("ledger.go-root", "/"));
    private static final Path LIBRARIES = ROOT.resolve("usr/share/gocode");
    private static final Path PROGRAM = Path.of("src/test/go/tlogclient/main.go");

    private GoClient() {}

    /** The go command; empty where it or its library is not installed. */
    static Optional<Path> command() throws IOException {
        if (!Files.isDirectory(LIBRARIES.resolve("src/golang.org/x/mod/sumdb/tlog"))) {
            return Optional.empty();
        }
        List<Path> places = new ArrayList<>(List.of(ROOT.resolve("usr/bin/go")));
        Path versions = ROOT.resolve("usr/lib");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.filter(path -> path.getFileName().toString().startsWith("go-1."))
                        .map(path -> path.resolve("bin/go"))
                        .forEach(places::add);
            }
        }
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    /** Runs the client; what it says, after its exit code. */
    static String run(Path go, Path scratch, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(go.toString(), "run", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        Path output = scratch.resolve("go.log");
        ProcessBuilder program =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        program.environment().put("GO111MODULE", "off");
        program.environment().put("GOPATH", LIBRARIES.toString());
        program.environment().put("GOCACHE", scratch.resolve("go-cache").toString());
        if (go.startsWith(ROOT.resolve("usr/lib"))) {
            program.environment().put("GOROOT", go.getParent().getParent().toString());
        }
        int code = program.start().waitFor();
        return code + " " + Files.readString(output, StandardCharsets.UTF_8).strip();
    }

    /** An export as a folder, which the client reads too. */
    static Path unpack(Path export, Path scratch) throws IOException {
        Path unpacked = Files.createTempDirectory(scratch, "export");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(export))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return unpacked;
    }
}
