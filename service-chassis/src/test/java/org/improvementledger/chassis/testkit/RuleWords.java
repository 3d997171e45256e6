package org.improvementledger.chassis.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether every rule that a service's sources refuse by is explained in its messages. */
public final class RuleWords {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final String KEY = "rules.";

    private static final String THROWN = "new RuleRefusedException(";

    /** A rule is refused by its name itself or by a constant, of the same class or of another. */
    private static final Pattern REFUSAL =
            Pattern.compile("new RuleRefusedException\\(\\s*(?:\"([a-z-]+)\"|(?:(\\w+)\\.)?([A-Z_]+)),");

    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([a-z-]+)\";");

    private RuleWords() {}

    /** The rules by their names, as the sources of the module under test have them. */
    public static Set<String> used() throws IOException {
        Map<String, String> sources = sources();
        Set<String> rules = new TreeSet<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Matcher refusal = REFUSAL.matcher(source.getValue());
            for (int at = source.getValue().indexOf(THROWN);
                    at >= 0;
                    at = source.getValue().indexOf(THROWN, at + 1)) {
                if (!refusal.find(at) || refusal.start() != at) {
                    throw new AssertionError("A rule in " + source.getKey() + " is named in a way not read here");
                }
                String owner = refusal.group(2) == null ? source.getKey() : refusal.group(2);
                rules.add(
                        refusal.group(1) != null
                                ? refusal.group(1)
                                : constant(sources.getOrDefault(owner, ""), owner, refusal.group(3)));
            }
        }
        return rules;
    }

    /** The rules that have words in {@code messages/service.properties}, a line {@code rules.<name>=<what it means>} each. */
    public static Set<String> explained() {
        return ResourceBundle.getBundle("messages/service", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    private static String constant(String source, String owner, String name) {
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            if (constant.group(1).equals(name)) {
                return constant.group(2);
            }
        }
        throw new AssertionError("The name of the rule " + owner + "." + name + " was not found in the sources");
    }
}
