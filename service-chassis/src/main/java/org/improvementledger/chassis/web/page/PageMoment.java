package org.improvementledger.chassis.web.page;

import java.time.Instant;

/** The moment of history a page speaks for. */
public interface PageMoment {

    /** The request parameter that carries the moment from page to page. */
    String PARAMETER = "knownAt";

    /** Whether the page shows the newest position, so that no banner is due. */
    boolean isNow();

    /** The moment as it stands in an address: what was asked, in the form that the parameter understands; empty for now. */
    String parameter();

    /** The moment on the clock; for a position, when that position was recorded. */
    Instant instant();

    /** The last position of the service's own stream that the page takes into account. */
    long position();

    /** A moment of the past by its position, for what is made without a request, such as a document that is frozen. */
    static PageMoment at(long position, Instant recordedAt) {
        return new PastPosition(position, recordedAt);
    }

    /** A position and when it was recorded. */
    record PastPosition(long position, Instant instant) implements PageMoment {

        @Override
        public boolean isNow() {
            return false;
        }

        @Override
        public String parameter() {
            return Long.toString(position);
        }
    }
}
