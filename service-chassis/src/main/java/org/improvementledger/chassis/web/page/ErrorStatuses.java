package org.improvementledger.chassis.web.page;

import org.jspecify.annotations.Nullable;

/** Tells with which status an exception of ours is answered, so that pages and REST agree. */
@FunctionalInterface
public interface ErrorStatuses {

    /** The status, or null for an exception that is none of ours; of those the message is shown to people. */
    @Nullable
    Integer statusOf(Exception exception);
}
