package org.improvementledger.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, when, and where it is written down.
 *
 * @param body the body or office that decided, such as "Cabinet"
 * @param reference the minute or decision notice
 * @param noticeReference the forward plan's entry, for a key decision
 * @param noticeGivenOn the day that notice was given
 * @param urgencyReason why a key decision was taken without such notice
 */
public record Decision(
        String body,
        LocalDate decidedOn,
        String reference,
        @Nullable String noticeReference,
        @Nullable LocalDate noticeGivenOn,
        @Nullable String urgencyReason) {}
