package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/failure-behaviour.md names only tests that there are. */
class FailureBehaviourTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void everyRowNamesTestsThatThereAre() throws IOException {
        Map<String, String> sources = testSources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        Matcher matcher = NAMED.matcher(Files.readString(Pair.ROOT.resolve("docs/failure-behaviour.md")));
        while (matcher.find()) {
            named++;
            String method = "(void|>) " + matcher.group(2) + "\\(";
            if (!Pattern.compile(method)
                    .matcher(sources.getOrDefault(matcher.group(1), ""))
                    .find()) {
                missing.add(matcher.group());
            }
        }
        assertThat(named).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRowHasATestBehindIt() throws IOException {
        List<String> bare = Files.readAllLines(Pair.ROOT.resolve("docs/failure-behaviour.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what happens"))
                .filter(line -> !NAMED.matcher(line).find())
                .toList();
        assertThat(bare).isEmpty();
    }

    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(Pair.ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FailureBehaviourTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
