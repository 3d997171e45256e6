package org.improvementledger.chassis.web.page;

import java.util.List;
import java.util.Locale;
import org.improvementledger.chassis.eventstore.StoreHeldException;
import org.jspecify.annotations.Nullable;

/**
 * What a page says when something cannot be shown or done.
 *
 * @param status the HTTP status
 * @param title what happened, as the page's heading
 * @param paragraphs what it means and what to do now
 * @param reference finds the line in the log; null where nothing was logged
 */
public record HelpfulError(
        int status,
        String title,
        List<String> paragraphs,
        @Nullable String reference) {

    public HelpfulError {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param detail a sentence for people about this very case; replaces the general explanation
     * @param role the role that is needed, where known
     */
    static HelpfulError of(int status, @Nullable String detail, @Nullable String role, @Nullable String reference) {
        return switch (status) {
            case 401 ->
                new HelpfulError(
                        status,
                        "Sign in to see this page",
                        told(detail, "You are not signed in, or were for too long."),
                        null);
            case 403 -> new HelpfulError(status, "You cannot do this", forbidden(detail, role), null);
            case 404 ->
                new HelpfulError(
                        status,
                        "Page not found",
                        told(
                                detail,
                                "If you typed the address, check that it is right. If you pasted it, check that you copied all of it.",
                                "If you asked for an earlier date, what you look for may not have been recorded by then."),
                        null);
            case 409 ->
                new HelpfulError(
                        status,
                        "Someone changed this while you were reading",
                        told(
                                detail,
                                "What you did was not recorded. Go back, load the page again to see how things stand now, and decide again."),
                        null);
            case 412 ->
                new HelpfulError(
                        status,
                        "Someone changed this while you were reading",
                        told(
                                detail,
                                "You decided on an earlier version. Nothing was recorded. Go back, load the page again and look at what changed."),
                        null);
            case 413 ->
                new HelpfulError(
                        status,
                        "That is too large to send",
                        told(detail, "Send less at once. Nothing was recorded."),
                        null);
            case 422 ->
                new HelpfulError(
                        status,
                        "We could not use what you sent",
                        told(detail, "Nothing was recorded. Go back and check your answers."),
                        null);
            case 503 ->
                new HelpfulError(
                        status,
                        "The service is not available just now",
                        told(detail, "What was recorded is safe. Try again in a few minutes."),
                        reference);
            default ->
                status < 500
                        ? new HelpfulError(
                                status,
                                "We could not understand the request",
                                told(detail, "Nothing was recorded. Go back and try again from the page before."),
                                null)
                        : new HelpfulError(
                                status,
                                "Something went wrong on our side",
                                told(
                                        null,
                                        "Try again in a few minutes. If you were recording something, look first whether it is there: sending the same form again records it once only.",
                                        "If it goes on, tell the people who look after this service, with the reference below."),
                                reference);
        };
    }

    /** Says what is known: what was answered is stored; of what was being recorded just then nobody can tell. */
    static HelpfulError databaseAway(String reference) {
        return new HelpfulError(
                503,
                "The service is not available just now",
                List.of(
                        "Our database does not answer. What was recorded before is safe.",
                        "Try again in a few minutes. If you were recording something, look first whether it is there: sending the same form again records it once only.",
                        "If it goes on, tell the people who look after this service, with the reference below."),
                reference);
    }

    static HelpfulError storeHeld() {
        return new HelpfulError(
                503,
                "Nothing can be recorded for now",
                List.of(
                        StoreHeldException.TOLD,
                        "What you sent was not recorded. Tell the people who look after this service."),
                null);
    }

    private static List<String> forbidden(@Nullable String detail, @Nullable String role) {
        String needed = role == null
                ? "Your roles do not cover it."
                : "It needs the role of %s."
                        .formatted(role.toLowerCase(Locale.UK).replace('-', ' ').replace('_', ' '));
        return told(detail, needed, "If you think they should, ask the administrator of this service.");
    }

    private static List<String> told(@Nullable String detail, String... general) {
        return detail == null || detail.isBlank() ? List.of(general) : List.of(detail);
    }

    HelpfulError titled(String better) {
        return new HelpfulError(status, better, paragraphs, reference);
    }
}
