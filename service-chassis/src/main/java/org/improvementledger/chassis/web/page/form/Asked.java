package org.improvementledger.chassis.web.page.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.improvementledger.chassis.web.page.Choice;
import org.jspecify.annotations.Nullable;

/** A question as the templates draw it and as its answer is read; {@link Question} says how one is asked. */
public abstract sealed class Asked permits Question {

    private static final int LONGEST_LINE = 200;

    final String name;
    final Kind kind;
    final Map<String, Object> options = new LinkedHashMap<>();
    String called;
    boolean required = true;
    int longest = LONGEST_LINE;
    long least = 0;
    long most = Long.MAX_VALUE;
    boolean past;
    boolean nothingToo;

    @Nullable
    String missing;

    @Nullable
    String ifEmpty;

    @Nullable
    String heading;

    @Nullable
    Object start;

    boolean recorded;
    List<Choice> choices = List.of();

    @Nullable
    Function<String, Understood<?>> reader;

    @Nullable
    Search search;

    String noChoices = "There is nothing to choose from.";

    /** A field with words to look for among the choices. */
    public record Search(
            String name, String label, @Nullable String hint) {}

    Asked(Kind kind, String name, String label) {
        this.kind = kind;
        this.name = name;
        this.called = label.replaceAll("[?.]$", "");
        options.put("field", name);
        options.put("label", label);
    }

    // ---- for the templates ----

    public String name() {
        return name;
    }

    public String fragment() {
        return kind.fragment();
    }

    public @Nullable String heading() {
        return heading;
    }

    public Map<String, Object> options() {
        return Map.copyOf(options);
    }

    public @Nullable Search search() {
        return search;
    }

    public boolean isHidden() {
        return kind == Kind.HIDDEN;
    }

    /** Choices that there are none of: the page says so in their place. */
    public boolean isWithoutChoices() {
        return kind.isChosen() && choices.isEmpty();
    }

    public String noChoices() {
        return noChoices;
    }

    // ---- for reading and showing the answer ----

    Kind kind() {
        return kind;
    }

    String called() {
        return called;
    }

    boolean isRequired() {
        return required;
    }

    int longest() {
        return longest;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    boolean isPast() {
        return past;
    }

    boolean isNothingToo() {
        return nothingToo;
    }

    boolean isRecorded() {
        return recorded;
    }

    @Nullable
    Object start() {
        return start;
    }

    List<Choice> choices() {
        return choices;
    }

    @Nullable
    Function<String, Understood<?>> reader() {
        return reader;
    }

    String whereEmpty() {
        return ifEmpty == null ? "None" : ifEmpty;
    }

    boolean hasOwnMissing() {
        return missing != null;
    }

    String whereMissing(String verb) {
        return missing == null
                ? verb + " the " + Character.toLowerCase(called.charAt(0)) + called.substring(1)
                : missing;
    }

    /** The request's parameters that make up the answer. */
    List<String> names() {
        List<String> own =
                kind == Kind.DATE_IN_PARTS ? List.of(name + ".day", name + ".month", name + ".year") : List.of(name);
        if (search == null) {
            return own;
        }
        return Stream.concat(own.stream(), Stream.of(search.name())).toList();
    }
}
