package org.improvementledger.chassis.web;

import java.util.UUID;
import org.improvementledger.chassis.eventstore.CapacityNotHeldException;
import org.improvementledger.chassis.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * All that a request says around its command. A controller, for REST or for pages, takes it as a parameter and hands it to {@link Commands}.
 *
 * @param actor who asks
 * @param capacity the capacity they act in, checked by {@link #inCapacity}; null where the command needs none
 * @param idempotencyKey from the header {@code Idempotency-Key}, or a form's hidden field {@code idempotencyKey}; null when none was sent
 * @param fingerprint SHA-256, in hex, of what was asked (method, path and body or fields): the same key must come with the same
 * @param ifMatch the version the asker saw; null when none was sent
 * @param correlation ties together everything that one request set off
 * @param causation the id of the event or command that led to this one; null at the beginning of a chain
 * @param traceparent W3C trace context as it came in; null when none did
 */
public record CommandContext(
        Actor actor,
        @Nullable String capacity,
        @Nullable String idempotencyKey,
        @Nullable String fingerprint,
        @Nullable Long ifMatch,
        String correlation,
        @Nullable String causation,
        @Nullable String traceparent) {

    /**
     * The same request, acting in a capacity.
     *
     * @throws CapacityNotHeldException when the actor does not hold it
     */
    public CommandContext inCapacity(String wanted) {
        if (!actor.holds(wanted)) {
            throw new CapacityNotHeldException(wanted);
        }
        return new CommandContext(
                actor, wanted, idempotencyKey, fingerprint, ifMatch, correlation, causation, traceparent);
    }

    /** The same request of someone who saw the item at a version: at another, the command is refused with a {@link StaleVersionException}. */
    public CommandContext ifAt(long version) {
        return new CommandContext(
                actor, capacity, idempotencyKey, fingerprint, version, correlation, causation, traceparent);
    }

    /**
     * The same request for one of several commands that it leads to: each has a key of its own, derived from the request's.
     *
     * @param step names the command among the request's, the same on every repeat
     */
    public CommandContext step(String step) {
        String stepKey = idempotencyKey == null ? null : idempotencyKey + " " + step;
        return new CommandContext(actor, capacity, stepKey, fingerprint, ifMatch, correlation, causation, traceparent);
    }

    /**
     * An id for a thing that the command makes and the asker did not name. With an idempotency key it is derived from actor and key, so that
     * a repeat speaks of the same thing and gets the same answer; otherwise it is random.
     *
     * @param part tells several new things of one command apart, such as {@code finding}
     */
    public UUID newId(String part) {
        return idempotencyKey == null ? UUID.randomUUID() : NameBasedUuid.of(actor.id(), idempotencyKey, part);
    }

    /** The id the asker chose, or a {@linkplain #newId(String) new one}. */
    public UUID idOr(@Nullable UUID chosen, String part) {
        return chosen == null ? newId(part) : chosen;
    }
}
