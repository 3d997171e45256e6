package org.improvementledger.audit.questions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions that this service answers. */
final class Questions {

    private final Map<QuestionKind, Question> byKind = new EnumMap<>(QuestionKind.class);

    Questions(List<Question> questions) {
        questions.forEach(question -> byKind.put(question.kind(), question));
    }

    /** Empty where only the other service answers it. */
    Optional<Question> of(QuestionKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
