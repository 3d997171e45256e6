package org.improvementledger.money.transfer;

import java.math.BigDecimal;
import java.util.Locale;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A new transfer as people answer it, one question a page.
 *
 * @param from the code of the place that gives
 * @param to the code of the place that receives
 * @param q what they look for among the places
 */
record TransferForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String q) {

    /** The questions, in their order, by the form's components. */
    enum Question {
        FROM,
        TO,
        AMOUNT,
        REASON;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Question of(@Nullable String field) {
            for (Question question : values()) {
                if (question.field().equals(field)) {
                    return question;
                }
            }
            return FROM;
        }
    }

    @Nullable
    BigDecimal amountOrReject(Errors errors) {
        return TypedMoney.of(amount, "Amount").orReject(errors, "amount");
    }

    @Nullable
    String reasonOrReject(Errors errors) {
        return TypedText.lines(reason, "Reason", TransferRejectionBody.LONGEST_REASON)
                .orReject(errors, "reason");
    }

    /** The first question without an answer; null where all are answered. */
    @Nullable
    Question unanswered() {
        if (isBlank(from)) {
            return Question.FROM;
        }
        if (isBlank(to)) {
            return Question.TO;
        }
        if (isBlank(amount)) {
            return Question.AMOUNT;
        }
        return isBlank(reason) ? Question.REASON : null;
    }

    private static boolean isBlank(@Nullable String answer) {
        return answer == null || answer.isBlank();
    }
}
