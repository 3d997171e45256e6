package org.improvementledger.chassis.web.page.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.improvementledger.chassis.web.page.Choice;
import org.jspecify.annotations.Nullable;

/** One field of a form: what it asks, how it looks, and what is a good answer. It must be answered unless it is {@link #optional}. */
public final class Question extends Asked {

    private static final int LONGEST_TEXT = 2_000;

    private Question(Kind kind, String name, String label) {
        super(kind, name, label);
    }

    /** A line of text; 200 characters unless told otherwise. */
    public static Question text(String name, String label) {
        return new Question(Kind.TEXT, name, label);
    }

    /** Several lines of text; 2,000 characters unless told otherwise. */
    public static Question lines(String name, String label) {
        return new Question(Kind.LINES, name, label).atMost(LONGEST_TEXT).rows(3);
    }

    /** An amount in pounds, more than nothing unless {@link #orNothing}. */
    public static Question money(String name, String label) {
        return new Question(Kind.MONEY, name, label);
    }

    /** A date in one text, understood however it is typed. */
    public static Question date(String name, String label) {
        return new Question(Kind.DATE, name, label);
    }

    /** A date as day, month and year. */
    public static Question dateInParts(String name, String label) {
        return new Question(Kind.DATE_IN_PARTS, name, label);
    }

    /** A whole number. */
    public static Question number(String name, String label, long least, long most) {
        Question question = new Question(Kind.NUMBER, name, label).width(4);
        question.least = least;
        question.most = most;
        question.options.put("inputmode", "numeric");
        return question;
    }

    /** One of a few, as radios. */
    public static Question choice(String name, String label, Collection<Choice> choices) {
        return chosen(Kind.RADIOS, name, label, choices);
    }

    /** One of an enum's constants, as radios, in words. */
    public static Question choice(String name, String label, Class<? extends Enum<?>> type) {
        return choice(name, label, constants(type)).codes();
    }

    /** One of many, as a list that opens. */
    public static Question select(String name, String label, Collection<Choice> choices) {
        Question question = chosen(Kind.SELECT, name, label, choices);
        question.options.put("empty", "Choose one");
        return question;
    }

    /** One of an enum's constants, as a list that opens, in words. */
    public static Question select(String name, String label, Class<? extends Enum<?>> type) {
        return select(name, label, constants(type)).codes();
    }

    /** Any number of them, as checkboxes. */
    public static Question several(String name, String label, Collection<Choice> choices) {
        return chosen(Kind.SEVERAL, name, label, choices);
    }

    /** Any number of an enum's constants, as checkboxes, in words. */
    public static Question several(String name, String label, Class<? extends Enum<?>> type) {
        return several(name, label, constants(type)).codes();
    }

    public static Question yesOrNo(String name, String label) {
        Question question =
                chosen(Kind.YES_OR_NO, name, label, List.of(new Choice("yes", "Yes"), new Choice("no", "No")));
        return question.inline();
    }

    /** Not asked, but carried along: what stood on the page when it was answered. Shown anew whenever the questions are. */
    public static Question hidden(String name, String value) {
        Question question = new Question(Kind.HIDDEN, name, name).optional();
        question.start = value;
        return question;
    }

    private static Question chosen(Kind kind, String name, String label, Collection<Choice> choices) {
        Question question = new Question(kind, name, label);
        question.choices = List.copyOf(choices);
        question.options.put("choices", question.choices);
        return question;
    }

    /** With texts left empty: the template puts the codes in words. */
    private static List<Choice> constants(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(code(constant), ""))
                .toList();
    }

    private Question codes() {
        options.put("choices", choices.stream().map(Choice::value).toList());
        return this;
    }

    /** As the interface sends a constant: {@code ring-fenced-grant}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Help below the label. */
    public Question hint(String text) {
        options.put("hint", text);
        return this;
    }

    /** How errors and the answers to check call it, at the start of a sentence: "Date it was committed". Else by its label. */
    public Question called(String words) {
        called = words;
        return this;
    }

    /** What is said where no answer was given, in place of "Enter the …" or "Choose the …". */
    public Question missing(String sentence) {
        missing = sentence;
        return this;
    }

    /** It may be left empty; its label should say so. */
    public Question optional() {
        required = false;
        return this;
    }

    /** As {@link #optional}, and what the answers to check say where it was left empty; else "None". */
    public Question optional(String whereEmpty) {
        ifEmpty = whereEmpty;
        return optional();
    }

    /** The most characters (Unicode code points) of a text. */
    public Question atMost(int characters) {
        longest = characters;
        return this;
    }

    /** A date must be today or in the past. */
    public Question past() {
        past = true;
        return this;
    }

    /** £0 is a good amount too. */
    public Question orNothing() {
        nothingToo = true;
        return this;
    }

    /** A text that is more than a text: how it is understood, and what is wrong with it. */
    public Question readAs(Function<String, Understood<?>> newReader) {
        reader = newReader;
        return this;
    }

    /** What stands in the field at first. */
    public Question startingWith(Object answer) {
        start = answer;
        return this;
    }

    /** What is recorded now: it stands in the field at first, and the answers to check say only what differs from it. */
    public Question recorded(Object answer) {
        recorded = true;
        return startingWith(answer);
    }

    /** A field below the choices with words to look for among them; {@link Subject#sent} has them when the choices are made. */
    public Question searchedBy(String field, String fieldLabel, @Nullable String fieldHint) {
        search = new Search(field, fieldLabel, fieldHint);
        return this;
    }

    /** Of the design system's widths 2, 3, 4, 5, 10, 20 or 30, in characters. */
    public Question width(int characters) {
        options.put("width", Integer.toString(characters));
        return this;
    }

    public Question rows(int lines) {
        options.put("rows", lines);
        return this;
    }

    /** Radios beside each other. */
    public Question inline() {
        options.put("inline", true);
        return this;
    }

    /** Small radios or checkboxes, for long lists. */
    public Question small() {
        options.put("small", true);
        return this;
    }

    /** The first option of a list that opens, which is no answer: "Choose a source". */
    public Question empty(String words) {
        options.put("empty", words);
        return missing(words);
    }

    /** What the page says where there are no choices; else "There is nothing to choose from." */
    public Question noChoices(String sentence) {
        noChoices = sentence;
        return this;
    }

    void heading(String words) {
        heading = words;
    }
}
