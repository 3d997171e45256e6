package org.improvementledger.chassis.web.page.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.validation.MapBindingResult;

/** What was typed in each field, in their order, with what is wrong with it; the templates bind their fields to it. */
final class AnswerSheet extends MapBindingResult {

    /** Model attribute: what was typed, by field. */
    static final String NAME = "form";

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> typed;

    private final transient Map<String, Object> answers = new LinkedHashMap<>();

    private final transient Set<String> hidden = new HashSet<>();

    /** A row of the answers to check. */
    public record Row(String name, String shown, String field) {}

    private AnswerSheet(Map<String, Object> typed) {
        super(typed, NAME);
        this.typed = typed;
    }

    /** With what each field starts with. */
    static AnswerSheet blank(Questions questions, FormDesk desk) {
        AnswerSheet sheet = new AnswerSheet(new LinkedHashMap<>());
        for (Question question : questions.all()) {
            Object start = question.start();
            sheet.place(question, start == null ? Map.of() : question.kind().typed(question.name(), start, desk));
        }
        return sheet;
    }

    /** With what was sent. */
    static AnswerSheet of(Questions questions, HttpServletRequest request) {
        AnswerSheet sheet = new AnswerSheet(new LinkedHashMap<>());
        Map<String, Object> sent = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        questions.all().forEach(question -> sheet.place(question, sent));
        return sheet;
    }

    private void place(Question question, Map<String, Object> from) {
        typed.put(question.name(), "");
        if (question.isHidden()) {
            hidden.add(question.name());
        }
        for (String name : question.names()) {
            List<?> values = from.get(name) instanceof List<?> many ? many : List.of();
            boolean several = question.kind() == Kind.SEVERAL && name.equals(question.name());
            Object first = values.isEmpty() ? "" : values.getFirst(); // nothing ticked is carried as nothing
            typed.put(name, several && !values.isEmpty() ? values : first);
        }
    }

    /** What was typed, with what is wrong with one question alone and with the form as a whole. */
    AnswerSheet withErrorsOf(Question question) {
        AnswerSheet sheet = new AnswerSheet(typed);
        sheet.hidden.addAll(hidden);
        getGlobalErrors().forEach(sheet::addError);
        question.names().forEach(name -> getFieldErrors(name).forEach(sheet::addError));
        return sheet;
    }

    /** The name of the first question with something wrong; null where there is none. */
    @Nullable
    String firstWrong(Questions questions) {
        return questions.all().stream()
                .filter(this::isWrong)
                .map(Question::name)
                .findFirst()
                .orElse(null);
    }

    boolean isWrong(Question question) {
        return question.names().stream().anyMatch(this::hasFieldErrors);
    }

    /** What stood on the page counts from the page that is shown next; what people typed stays. */
    void renewHidden(Questions questions, FormDesk desk) {
        questions.all().stream()
                .filter(Question::isHidden)
                .forEach(question -> place(
                        question,
                        question.kind().typed(question.name(), Objects.requireNonNull(question.start()), desk)));
    }

    /** Reads each answer and keeps it, or says what is wrong with it. */
    void read(Questions questions, LocalDate today) {
        for (Question question : questions.all()) {
            Object answer = question.kind().read(question, this, today);
            if (answer != null) {
                answers.put(question.name(), answer);
            }
        }
    }

    @Nullable
    Object answer(String field) {
        if (!typed.containsKey(field)) {
            throw new IllegalArgumentException("The form does not ask for " + field);
        }
        return answers.get(field);
    }

    String typed(String field) {
        return typed.get(field) instanceof String text ? text : "";
    }

    List<String> ticked(String field) {
        return typed.get(field) instanceof List<?> many
                ? many.stream()
                        .map(String::valueOf)
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .toList()
                : List.of();
    }

    boolean isEmpty(Question question) {
        return question.kind() == Kind.DATE_IN_PARTS
                ? question.names().stream().allMatch(name -> typed(name).isBlank())
                : typed(question.name()).isBlank() && ticked(question.name()).isEmpty();
    }

    /** Says what is wrong, on the field where there is such a one, else on the form as a whole. */
    void refuse(String field, String sentence) {
        if (typed.containsKey(field)) {
            rejectValue(field, "refused", sentence);
        } else {
            reject("refused", sentence);
        }
    }

    /** Nobody can be led to a field that is hidden: what is wrong with it is said of the form, and it can be renewed. */
    @Override
    public void rejectValue(
            @Nullable String field, String errorCode, Object @Nullable [] arguments, @Nullable String sentence) {
        if (field != null && hidden.contains(field)) {
            reject(errorCode, arguments, sentence);
        } else {
            super.rejectValue(field, errorCode, arguments, sentence);
        }
    }

    /** The answers to check; of what was recorded before only what becomes different. */
    List<Row> rows(Questions questions, FormDesk desk) {
        List<Row> rows = new ArrayList<>();
        for (Question question : questions.all()) {
            Object answer = answers.get(question.name());
            String shown =
                    answer == null ? question.whereEmpty() : question.kind().shown(answer, question, desk);
            Object before = question.isRecorded() ? question.start() : null;
            if (question.isHidden()) {
                continue;
            }
            if (before == null) {
                rows.add(new Row(question.called(), shown, question.name()));
                continue;
            }
            String from = question.kind().shown(before, question, desk);
            if (!from.equals(shown)) {
                boolean quoted = question.kind() == Kind.TEXT || question.kind() == Kind.LINES;
                String change = quoted ? "From “%s” to “%s”" : "From %s to %s";
                rows.add(new Row(question.called(), change.formatted(from, shown), question.name()));
            }
        }
        return rows;
    }

    @Override
    protected @Nullable Object getActualFieldValue(String field) {
        if (!typed.containsKey(field)) {
            throw new NotReadablePropertyException(AnswerSheet.class, field);
        }
        return typed.get(field);
    }
}
