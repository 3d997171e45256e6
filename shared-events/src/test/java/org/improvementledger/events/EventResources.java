package org.improvementledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The golden JSON and the schemas, each named by type and revision, such as {@code budget.budget-set.1}. */
final class EventResources {

    private static final String GOLDEN_ENDING = ".json";
    private static final String SCHEMA_ENDING = ".schema.json";

    private EventResources() {}

    static List<String> goldenNames() throws IOException {
        return names("golden", GOLDEN_ENDING);
    }

    static String golden(String name) throws IOException {
        return text("golden/" + name + GOLDEN_ENDING);
    }

    /** The SHA-256 of each golden file as it first landed, one a line: digest and file name. */
    static String goldenDigests() throws IOException {
        return text("golden/SHA256SUMS");
    }

    static List<String> schemaNames() throws IOException {
        return names("schemas", SCHEMA_ENDING);
    }

    static String schema(String name) throws IOException {
        return text("schemas/" + name + SCHEMA_ENDING);
    }

    private static List<String> names(String folder, String ending) throws IOException {
        URL place = Objects.requireNonNull(PublishedEvents.class.getResource(folder), folder);
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
            assertThat(names).as(folder).isNotEmpty();
            return names;
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String text(String path) throws IOException {
        try (InputStream stream = PublishedEvents.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
