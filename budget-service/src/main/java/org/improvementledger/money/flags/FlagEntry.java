package org.improvementledger.money.flags;

import org.improvementledger.chassis.projection.PublishedEvent;

/**
 * An entry of the audit trail that a flag points to.
 *
 * @param stream whose position it is, such as {@code budget}
 */
public record FlagEntry(String stream, long position) {

    static FlagEntry of(PublishedEvent event) {
        return new FlagEntry(event.stream(), event.position());
    }
}
