package org.improvementledger.chassis.web.page.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one question that a page asks of a form that asks one question a page; the other answers are carried along.
 *
 * @param number of the question, from 1
 * @param of how many there are
 * @param before the question before; null for the first
 * @param after the question after; null for the last
 * @param isChecking whether the answers were seen already, so that this one leads back to them
 * @param carried the names of the other questions' fields
 */
public record Step(
        Question asked,
        int number,
        int of,
        @Nullable String before,
        @Nullable String after,
        boolean isChecking,
        List<String> carried) {

    /** Request parameter: the field of the question that is answered. */
    static final String QUESTION = "question";

    /** Request parameter: there where the answers were seen already. */
    static final String CHECKING = "checking";

    /**
     * @param field of the question, or of the words to look for among its choices; the first question's where it is none of them
     */
    static Step of(Questions questions, @Nullable String field, boolean isChecking) {
        List<Question> visible = questions.all().stream()
                .filter(question -> !question.isHidden())
                .toList();
        int index = 0;
        for (int candidate = 0; candidate < visible.size(); candidate++) {
            Question question = visible.get(candidate);
            if (field != null
                    && (question.name().equals(field) || question.names().contains(field))) {
                index = candidate;
            }
        }
        Question asked = visible.get(index);
        return new Step(
                asked,
                index + 1,
                visible.size(),
                index == 0 ? null : visible.get(index - 1).name(),
                index == visible.size() - 1 ? null : visible.get(index + 1).name(),
                isChecking,
                questions.all().stream()
                        .filter(question -> question != asked)
                        .flatMap(question -> question.names().stream())
                        .toList());
    }
}
