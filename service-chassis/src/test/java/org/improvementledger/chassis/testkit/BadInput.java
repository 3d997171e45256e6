package org.improvementledger.chassis.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that can be wrong with a body, made from one that is right: each field missing, of another type, out of its range, and the JSON itself
 * broken. A service's test sends each case, expects its status and its field among the problem's errors, and nothing stored.
 */
public final class BadInput {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Longer than any text field of ours, shorter than the largest body. */
    private static final int TOO_LONG = 200_000;

    private static final int TOO_LARGE = 1024 * 1024 + 1;

    /**
     * @param name what is wrong
     * @param status what the answer must be
     * @param field what the problem document must name; null where no field is at fault
     */
    public record Case(
            String name, byte[] body, int status, @Nullable String field) {

        /** For the names of parameterised tests. */
        @Override
        public String toString() {
            return name;
        }
    }

    private final ObjectNode right;

    private final Set<String> optional = new HashSet<>();

    private final Set<String> words = new HashSet<>();

    private final Set<String> numbers = new HashSet<>();

    private final List<Case> cases = new ArrayList<>();

    private BadInput(ObjectNode right) {
        this.right = right;
    }

    /** @param rightBody a body that is accepted, with every field in it */
    public static BadInput of(String rightBody) {
        return new BadInput((ObjectNode) MAPPER.readTree(rightBody));
    }

    /** @param paths of the fields that may be absent, such as {@code decision.noticeReference} */
    public BadInput optional(String... paths) {
        optional.addAll(Arrays.asList(paths));
        return this;
    }

    /** @param paths of the fields that take one of a list of words */
    public BadInput words(String... paths) {
        words.addAll(Arrays.asList(paths));
        return this;
    }

    /** @param paths of the fields that take a number, as such or as a text of digits */
    public BadInput numbers(String... paths) {
        numbers.addAll(Arrays.asList(paths));
        return this;
    }

    public List<Case> cases() {
        cases.clear();
        brokenJson();
        fields("", right);
        add("unknown field", 422, "surprise", body -> body.put("surprise", 1));
        return List.copyOf(cases);
    }

    private void brokenJson() {
        String text = right.toString();
        raw("empty body", "", 400);
        raw("blank body", "   ", 400);
        raw("no JSON", "kind=standard", 400);
        raw("cut off", text.substring(0, text.length() - 1), 400);
        raw("something behind it", text + " {}", 400);
        raw("null", "null", 400);
        raw("a list", "[" + text + "]", 400);
        raw("a text", "\"text\"", 400);
        raw("a number", "7", 400);
        String first = right.propertyNames().iterator().next();
        raw("a field twice", "{\"" + first + "\":" + right.get(first) + "," + text.substring(1), 400);
        cases.add(new Case(
                "nested too deep",
                ("{\"" + first + "\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8),
                422,
                first));
        byte[] notUtf8 = text.replaceFirst(":\"", ":\"~").getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < notUtf8.length; index++) {
            notUtf8[index] = notUtf8[index] == '~' ? (byte) 0xFF : notUtf8[index];
        }
        cases.add(new Case("not UTF-8", notUtf8, 400, null));
        raw("over 1 MB", text.substring(0, text.length() - 1) + " ".repeat(TOO_LARGE) + "}", 413);
    }

    private void fields(String parent, ObjectNode node) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = parent.isEmpty() ? entry.getKey() : parent + "." + entry.getKey();
            JsonNode value = entry.getValue();
            if (!optional.contains(path)) {
                change("missing", path, body -> body.remove(entry.getKey()));
                change("null", path, body -> body.putNull(entry.getKey()));
            }
            if (numbers.contains(path)) {
                number(path, entry.getKey());
            } else if (isMoney(value)) {
                money(path, entry.getKey());
            } else if (value.isString()) {
                text(path, entry.getKey(), value.asString());
            } else if (value.isObject()) {
                change("text for an object", path, body -> body.put(entry.getKey(), "text"));
                change(
                        "unknown field inside",
                        path + ".surprise",
                        body -> ((ObjectNode) body.get(entry.getKey())).put("surprise", 1),
                        path);
                fields(path, (ObjectNode) value);
            } else if (value.isArray()) {
                change("text for a list", path, body -> body.put(entry.getKey(), "text"));
                change("object in a list", path, body -> ((ArrayNode) body.get(entry.getKey())).addObject());
                change("null in a list", path, body -> ((ArrayNode) body.get(entry.getKey())).addNull());
            } else if (value.isNumber()) {
                change("text for a number", path, body -> body.put(entry.getKey(), "7"));
                change("fraction for a whole number", path, body -> body.put(entry.getKey(), 1.5));
                change("number too large", path, body -> body.put(entry.getKey(), new BigInteger("9".repeat(30))));
                change("truth for a number", path, body -> body.put(entry.getKey(), true));
            } else if (value.isBoolean()) {
                change("text for truth", path, body -> body.put(entry.getKey(), "true"));
                change("number for truth", path, body -> body.put(entry.getKey(), 1));
            }
        }
    }

    private void number(String path, String name) {
        change("truth for a number", path, body -> body.put(name, true));
        change("object for a number", path, body -> body.putObject(name));
        change("list for a number", path, body -> body.putArray(name).add(7));
        change("number below zero", path, body -> body.put(name, -1));
        change("number too exact", path, body -> body.put(name, new BigDecimal("0.00001")));
        change("number too large", path, body -> body.put(name, new BigInteger("9".repeat(30))));
        for (String wrong : List.of("", " 7", "-7", "+7", "1e3", "1,000", "7.", ".7", "7.00001", "NaN", "seven", "٣")) {
            change("number " + wrong, path, body -> body.put(name, wrong));
        }
    }

    private void text(String path, String name, String value) {
        change("number for text", path, body -> body.put(name, 7));
        change("truth for text", path, body -> body.put(name, true));
        change("object for text", path, body -> body.putObject(name));
        change("list for text", path, body -> body.putArray(name).add(value));
        change("empty", path, body -> body.put(name, ""));
        change("NUL", path, body -> body.put(name, value + "\u0000"));
        change("control character", path, body -> body.put(name, value + "\u0007"));
        change("half a character", path, body -> body.put(name, value + "\uD83D"));
        change("too long", path, body -> body.put(name, "x".repeat(TOO_LONG)));
        if (DATE.matcher(value).matches()) {
            for (String wrong : List.of(
                    "2019-02-30",
                    "2019-13-01",
                    "25/03/2019",
                    "2019-3-5",
                    "2019-03-25T00:00:00Z",
                    "0019-03-25",
                    "99999-01-01")) {
                change("date " + wrong, path, body -> body.put(name, wrong));
            }
        } else if (ID.matcher(value).matches()) {
            change("no id", path, body -> body.put(name, "not-an-id"));
            change("id cut short", path, body -> body.put(name, "1-1-1-1-1"));
        } else if (words.contains(path)) {
            change("unknown word", path, body -> body.put(name, "surprise"));
            change("word in capitals", path, body -> body.put(name, value.toUpperCase(Locale.ROOT)));
        } else {
            change("blank", path, body -> body.put(name, "   "));
        }
    }

    private void money(String path, String name) {
        for (String wrong : List.of(
                "0",
                "0.00",
                "-5.00",
                "+5.00",
                "5.001",
                "1e3",
                "10,000.00",
                "£5",
                " 5",
                "5.",
                ".5",
                "",
                "1000000000000.00",
                "NaN",
                "٣")) {
            change("money " + wrong, path, body -> ((ObjectNode) body.get(name)).put("amount", wrong));
        }
        change("money as a number", path, body -> ((ObjectNode) body.get(name)).put("amount", 5));
        change("money without amount", path, body -> ((ObjectNode) body.get(name)).remove("amount"));
        change("money without currency", path, body -> ((ObjectNode) body.get(name)).remove("currency"));
        change("other money", path, body -> ((ObjectNode) body.get(name)).put("currency", "EUR"));
        change("text for money", path, body -> body.put(name, "5.00"));
        change("number for money", path, body -> body.put(name, 5));
        change("unknown field in money", path, body -> ((ObjectNode) body.get(name)).put("surprise", 1));
    }

    private static boolean isMoney(JsonNode value) {
        return value.isObject() && value.has("amount") && value.has("currency");
    }

    private void change(String what, String path, Consumer<ObjectNode> change) {
        int dot = path.lastIndexOf('.');
        change(what, path, change, dot < 0 ? "" : path.substring(0, dot));
    }

    /** @param parent the object that is changed */
    private void change(String what, String path, Consumer<ObjectNode> change, String parent) {
        boolean inside = what.equals("unknown field inside");
        String holder = inside ? parentOf(parent) : parent;
        add(
                path + ": " + what,
                422,
                path,
                body -> change.accept(holder.isEmpty() ? body : (ObjectNode) at(body, holder)));
    }

    private static String parentOf(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static JsonNode at(JsonNode body, String path) {
        return body.at("/" + path.replace('.', '/'));
    }

    private void add(String name, int status, String field, Consumer<ObjectNode> change) {
        ObjectNode body = right.deepCopy();
        change.accept(body);
        // Lone surrogates have no UTF-8: they travel as escapes.
        String text = body.toString().replace("\uD83D", "\\ud83d");
        cases.add(new Case(name, text.getBytes(StandardCharsets.UTF_8), status, field));
    }

    private void raw(String name, String body, int status) {
        cases.add(new Case(name, body.getBytes(StandardCharsets.UTF_8), status, null));
    }
}
