package org.improvementledger.chassis.web.page.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.DateParts;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.jspecify.annotations.Nullable;

/** A kind of question: the fragment that draws it, how its answer is read, and how it is shown among the answers to check. */
enum Kind {
    TEXT("textField"),
    LINES("longTextField"),
    MONEY("amountField"),
    DATE("dayField"),
    DATE_IN_PARTS("datePartsField"),
    NUMBER("textField"),
    RADIOS("radiosField"),
    SELECT("selectField"),
    SEVERAL("checkboxesField"),
    YES_OR_NO("radiosField"),
    HIDDEN("hiddenField");

    private static final Pattern NOTHING = Pattern.compile("£?\\s*0+(\\.0{0,2})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,18}");

    private final String fragment;

    Kind(String fragment) {
        this.fragment = fragment;
    }

    String fragment() {
        return fragment;
    }

    boolean isChosen() {
        return this == RADIOS || this == SELECT || this == SEVERAL || this == YES_OR_NO;
    }

    /** The answer, or null where there is none or after saying on the sheet what is wrong with it. */
    @Nullable
    Object read(Question question, AnswerSheet sheet, LocalDate today) {
        String name = question.name();
        String typed = sheet.typed(name);
        if (sheet.isEmpty(question)) {
            if (!question.isRequired()) {
                return null;
            }
            if (question.hasOwnMissing()) {
                sheet.refuse(name, question.whereMissing(""));
                return null;
            }
        }
        Function<String, Understood<?>> reader = question.reader();
        if (reader != null) {
            return understood(reader, question, sheet, typed);
        }
        return switch (this) {
            case TEXT ->
                TypedText.line(typed, question.called(), question.longest()).orReject(sheet, name);
            case LINES ->
                TypedText.lines(typed, question.called(), question.longest()).orReject(sheet, name);
            case MONEY -> money(question, sheet, typed);
            case DATE ->
                notLater(TypedDate.of(typed, question.called(), today).orReject(sheet, name), question, sheet, today);
            case DATE_IN_PARTS ->
                notLater(
                        new DateParts(
                                        sheet.typed(name + ".day"),
                                        sheet.typed(name + ".month"),
                                        sheet.typed(name + ".year"))
                                .orReject(sheet, name, question.called()),
                        question,
                        sheet,
                        today);
            case NUMBER -> number(question, sheet, typed);
            case RADIOS, SELECT, YES_OR_NO -> chosen(question, sheet, typed);
            case SEVERAL -> several(question, sheet);
            case HIDDEN -> typed;
        };
    }

    /** The answer in words. */
    String shown(Object answer, Question question, FormDesk desk) {
        return switch (answer) {
            case Understood<?> understood -> understood.shown();
            case BigDecimal amount -> desk.money().of(amount);
            case LocalDate day -> desk.when().day(day);
            case Long number -> "%,d".formatted(number);
            case Enum<?> constant -> words(Question.code(constant), question, desk);
            case Boolean yes -> yes ? "Yes" : "No";
            case List<?> many ->
                many.stream().map(one -> words(one.toString(), question, desk)).collect(Collectors.joining(", "));
            default -> isChosen() ? words(answer.toString(), question, desk) : answer.toString();
        };
    }

    /** What the fields show at the start, by their names. */
    Map<String, Object> typed(String name, Object start, FormDesk desk) {
        if (this == DATE_IN_PARTS && start instanceof LocalDate day) {
            DateParts parts = DateParts.of(day);
            return Map.of(
                    name + ".day", List.of(String.valueOf(parts.day())),
                    name + ".month", List.of(String.valueOf(parts.month())),
                    name + ".year", List.of(String.valueOf(parts.year())));
        }
        List<?> values = start instanceof Collection<?> many ? List.copyOf(many) : List.of(start);
        return Map.of(name, values.stream().map(value -> typed(value, desk)).toList());
    }

    private static String typed(Object value, FormDesk desk) {
        return switch (value) {
            case BigDecimal amount -> amount.toPlainString();
            case LocalDate day -> desk.when().day(day);
            case Enum<?> constant -> Question.code(constant);
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static @Nullable Object understood(
            Function<String, Understood<?>> reader, Question question, AnswerSheet sheet, String typed) {
        if (typed.isBlank()) {
            sheet.refuse(question.name(), question.whereMissing("Enter"));
            return null;
        }
        Understood<?> understood = reader.apply(typed.strip());
        if (understood.problem() != null) {
            sheet.refuse(question.name(), understood.problem());
            return null;
        }
        return understood;
    }

    private static @Nullable BigDecimal money(Question question, AnswerSheet sheet, String typed) {
        return question.isNothingToo() && NOTHING.matcher(typed.strip()).matches()
                ? BigDecimal.ZERO.setScale(2)
                : TypedMoney.of(typed, question.called()).orReject(sheet, question.name());
    }

    private static @Nullable LocalDate notLater(
            @Nullable LocalDate date, Question question, AnswerSheet sheet, LocalDate today) {
        if (date != null && question.isPast() && date.isAfter(today)) {
            String part = question.kind() == DATE_IN_PARTS ? ".day" : "";
            sheet.refuse(question.name() + part, question.called() + " must be today or in the past");
            return null;
        }
        return date;
    }

    private static @Nullable Long number(Question question, AnswerSheet sheet, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            sheet.refuse(question.name(), question.whereMissing("Enter"));
            return null;
        }
        long number = WHOLE_NUMBER.matcher(text).matches() ? Long.parseLong(text.replace(",", "")) : -1;
        if (number < question.least() || number > question.most()) {
            sheet.refuse(
                    question.name(),
                    "%s must be between %,d and %,d".formatted(question.called(), question.least(), question.most()));
            return null;
        }
        return number;
    }

    private static @Nullable String chosen(Question question, AnswerSheet sheet, String typed) {
        if (question.choices().stream().anyMatch(choice -> choice.value().equals(typed))) {
            return typed;
        }
        sheet.refuse(question.name(), question.whereMissing("Choose"));
        return null;
    }

    private static @Nullable List<String> several(Question question, AnswerSheet sheet) {
        List<String> ticked = sheet.ticked(question.name());
        List<String> offered = question.choices().stream().map(Choice::value).toList();
        if (ticked.isEmpty() || !offered.containsAll(ticked)) {
            sheet.refuse(question.name(), ticked.isEmpty() ? question.whereMissing("Choose") : "Choose from the list");
            return null;
        }
        return ticked;
    }

    private static String words(String value, Question question, FormDesk desk) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(value) && !choice.text().isEmpty())
                .map(Choice::text)
                .findFirst()
                .orElseGet(() -> desk.words().of(value));
    }
}
