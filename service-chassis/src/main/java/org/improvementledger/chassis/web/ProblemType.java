package org.improvementledger.chassis.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Every kind of problem that the chassis itself answers with: what a program is told, and what the page at {@link #address()} says to the
 * person who wrote the program. A rule of a service's domain has its name as slug, and its words among the service's messages.
 */
public enum ProblemType {
    SEGREGATION_OF_DUTIES(
            HttpStatus.FORBIDDEN,
            "segregation-of-duties",
            "Someone else must do this",
            "Two different people must do the two halves of this step, and you did the other half.",
            "Ask somebody else who holds the role. Nothing was stored."),
    CAPACITY_NOT_HELD(
            HttpStatus.FORBIDDEN,
            "capacity-not-held",
            "You do not hold this capacity",
            "You wanted to act in a capacity, such as mayor, that the sign-in server does not give you.",
            "Act in a capacity that you hold, or ask the administrator. Nothing was stored."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "not-found",
            "There is no such thing",
            "Nothing has this address or id, or it was not recorded yet at the moment you asked about.",
            "Check the address. Ask without knownAt to see what is known now."),
    STALE_VERSION(
            HttpStatus.PRECONDITION_FAILED,
            "stale-version",
            "This was changed meanwhile",
            "You decided on an earlier version than the one that is, as your If-Match says. Nothing was stored.",
            "Read it again, decide again, and send the new version in If-Match."),
    CHANGED_MEANWHILE(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "This is being changed by others",
            "Others changed the same thing each time we tried. Nothing was stored.",
            "Read it again, and send the request again if it is still right."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency-key-reused",
            "This idempotency key was used for something else",
            "A key belongs to one request of one person, and this one was sent before with another body or to another address.",
            "Take a new key for a new request; repeat a request with its key only as it was."),
    INVALID_FIELDS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-fields",
            "Some fields cannot be taken as they are",
            "Fields, parameters or headers are missing or hold what cannot be understood. All of them are listed in errors. Nothing was stored.",
            "Mend each field as its message says, and send the request again."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            "The body is too large",
            "A body of JSON may have 1 MB, and a file as much as the page or the detail says. It was not read to its end, and nothing was stored.",
            "Send less at once, or a smaller file."),
    MALFORMED_BODY(
            HttpStatus.BAD_REQUEST,
            "malformed-body",
            "The body is not the JSON we can read",
            "The body is no JSON object, or it breaks off. The detail says where. Nothing was stored.",
            "Send one JSON object in UTF-8."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "This cannot be done here",
            "The address is right, but not for this method.",
            "Use one of the methods in the header Allow."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "This kind of body is not taken here",
            "The Content-Type of the body is not one that this address takes. Nothing was stored.",
            "Send the kind that the header Accept of the answer names."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "There is no such representation",
            "Your header Accept asks for a form in which we have no answer.",
            "Ask for application/json."),
    SIGN_IN_NEEDED(
            HttpStatus.UNAUTHORIZED,
            "sign-in-needed",
            "We do not know who asks",
            "The request came without an access token, or with one that is expired, not ours or not signed as it should be.",
            "Get a token from the sign-in server and send it in the header Authorization, as Bearer."),
    NOT_PERMITTED(
            HttpStatus.FORBIDDEN,
            "not-permitted",
            "You may not do this",
            "Your roles do not cover this; the detail names the ones that do. Nothing was stored.",
            "Ask somebody who holds such a role, or the administrator of the service."),
    SIGN_IN_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "sign-in-away",
            "The sign-in server cannot be reached",
            "We cannot check who asks, because the sign-in server does not answer.",
            "Send the request again after the seconds in Retry-After."),
    DATABASE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "database-away",
            "The database cannot be reached",
            "Our database does not answer. What was answered before is safe; whether this request was stored in its last instant is not known.",
            "Send the request again after the seconds in Retry-After. With the same Idempotency-Key nothing is stored twice."),
    STORE_HELD(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store-held",
            "Nothing can be recorded until the store is whole",
            "Our database lacks events that were published before, as after a restore from an older backup. What is there can be read. Nothing was stored.",
            "Tell whoever looks after the service; its health says what is missing. Send the request again when they are done."),
    REQUEST_REFUSED(
            HttpStatus.BAD_REQUEST,
            "request-refused",
            "The request was refused",
            "The request breaks a rule of HTTP or was refused before it was read. The status and the detail say why. Nothing was stored.",
            "Mend the request."),
    FAULT(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "fault",
            "Something is wrong with the service",
            "This is our fault, and it is in our log under the correlation that came with the answer.",
            "Try again later. If it goes on, give the correlation to whoever looks after the service.");

    /** Where the addresses of problem types begin. */
    public static final String PATH = "/problems/";

    /** The title of every refusal by a rule of the domain. */
    public static final String RULE_TITLE = "A rule refuses this";

    private final HttpStatus status;
    private final String slug;
    private final String title;
    private final String meaning;
    private final String advice;

    ProblemType(HttpStatus status, String slug, String title, String meaning, String advice) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.meaning = meaning;
        this.advice = advice;
    }

    /** The status it usually comes with. */
    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** What it means, in plain words. */
    public String meaning() {
        return meaning;
    }

    /** What to do now. */
    public String advice() {
        return advice;
    }

    /** The {@code type} of its problem documents. */
    public String address() {
        return PATH + slug;
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }
}
