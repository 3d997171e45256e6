package org.improvementledger.chassis.web.page.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.improvementledger.chassis.web.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, each as its kind of question reads it. A getter without "optional" is for a question that must be
 * answered; a field that the form does not ask for is a mistake of ours and fails.
 */
public final class Answers {

    private final Subject subject;
    private final CommandContext context;
    private final AnswerSheet sheet;

    Answers(Subject subject, CommandContext context, AnswerSheet sheet) {
        this.subject = subject;
        this.context = context;
        this.sheet = sheet;
    }

    public Subject subject() {
        return subject;
    }

    /** An id from the form's address: see {@link Subject#id}. */
    public UUID id(String variable) {
        return subject.id(variable);
    }

    /** The id of something new, the same on every repeat: see {@link CommandContext#newId}. */
    public UUID newId(String part) {
        return context.newId(part);
    }

    public LocalDate today() {
        return subject.today();
    }

    public String text(String field) {
        return required(field, optionalText(field));
    }

    public @Nullable String optionalText(String field) {
        return (String) sheet.answer(field);
    }

    /** In pounds, scale 2. */
    public BigDecimal money(String field) {
        return required(field, optionalMoney(field));
    }

    public @Nullable BigDecimal optionalMoney(String field) {
        return (BigDecimal) sheet.answer(field);
    }

    public LocalDate date(String field) {
        return required(field, optionalDate(field));
    }

    public @Nullable LocalDate optionalDate(String field) {
        return (LocalDate) sheet.answer(field);
    }

    public long number(String field) {
        return required(field, optionalNumber(field));
    }

    public @Nullable Long optionalNumber(String field) {
        return (Long) sheet.answer(field);
    }

    public boolean isYes(String field) {
        return "yes".equals(sheet.answer(field));
    }

    /** The value of the choice. */
    public String choice(String field) {
        return text(field);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return constant(choice(field), type);
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> type) {
        String chosen = optionalText(field);
        return chosen == null ? null : constant(chosen, type);
    }

    /** The id that was chosen, where the choices are ids. */
    public UUID chosenId(String field) {
        return UUID.fromString(choice(field));
    }

    /** As {@link #chosenId}; null where none had to be. */
    public @Nullable UUID optionalChosenId(String field) {
        String chosen = optionalText(field);
        return chosen == null ? null : UUID.fromString(chosen);
    }

    /** All that were ticked; empty where none had to be. */
    public List<String> several(String field) {
        return sheet.answer(field) instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    public <E extends Enum<E>> List<E> several(String field, Class<E> type) {
        return several(field).stream().map(code -> constant(code, type)).toList();
    }

    public List<UUID> severalIds(String field) {
        return several(field).stream().map(UUID::fromString).toList();
    }

    /** What a question with its own reader understood: see {@link Question#readAs}. */
    public <T> T value(String field, Class<T> type) {
        return required(field, optionalValue(field, type));
    }

    public <T> @Nullable T optionalValue(String field, Class<T> type) {
        return sheet.answer(field) instanceof Understood<?> understood ? type.cast(understood.value()) : null;
    }

    /** Says that answers do not go together; the form comes back with the sentence on the field, and all that was typed. */
    public void refuse(String field, String sentence) {
        sheet.refuse(field, sentence);
    }

    private static <E extends Enum<E>> E constant(String code, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (Question.code(constant).equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(code + " is none of " + type.getSimpleName());
    }

    private static <T> T required(String field, @Nullable T answer) {
        return Objects.requireNonNull(answer, () -> field + " may be left empty: ask for the optional answer");
    }
}
