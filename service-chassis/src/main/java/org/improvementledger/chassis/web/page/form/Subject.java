package org.improvementledger.chassis.web.page.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What a form is about, as its address names it; who fills it in; and when. */
public final class Subject {

    static final String MADE = "made";

    private static final String CONFIRMATION = "/confirmation";

    private final HttpServletRequest request;
    private final Moment moment;
    private final Actor actor;
    private final LocalDate today;

    Subject(HttpServletRequest request, Moment moment, Actor actor, LocalDate today) {
        this.request = request;
        this.moment = moment;
        this.actor = actor;
        this.today = today;
    }

    /**
     * An id from the address.
     *
     * @param variable the name it has in the form's {@code @RequestMapping}
     * @throws NotFoundException where it is no id (404)
     */
    public UUID id(String variable) {
        String text = text(variable);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // Said below, as for one that is too short.
        }
        throw new NotFoundException("There is nothing at this address.");
    }

    /** A word from the address. */
    public String text(String variable) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = variables instanceof Map<?, ?> map ? map.get(variable) : null;
        if (value == null) {
            throw new IllegalArgumentException("There is no {" + variable + "} in the address of this form");
        }
        return value.toString();
    }

    /** What the form was sent with in a field, or the address in its query; null where the field is empty or absent. */
    public @Nullable String sent(String field) {
        String value = request.getParameter(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** On a confirmation: the id that {@link Done#confirmed(UUID)} passed on. */
    public UUID made() {
        try {
            return UUID.fromString(String.valueOf(request.getParameter(MADE)));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("There is nothing at this address.");
        }
    }

    /** The moment the page speaks for. */
    public Moment moment() {
        return moment;
    }

    /** Who is signed in. */
    public Actor actor() {
        return actor;
    }

    /** The day it is in England. */
    public LocalDate today() {
        return today;
    }

    /** The address of the form itself, without its confirmation. */
    public String path() {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.endsWith(CONFIRMATION) ? path.substring(0, path.length() - CONFIRMATION.length()) : path;
    }
}
