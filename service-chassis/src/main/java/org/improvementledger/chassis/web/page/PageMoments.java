package org.improvementledger.chassis.web.page;

import org.jspecify.annotations.Nullable;

/** Turns the {@code knownAt} parameter into the moment a page speaks for. */
public interface PageMoments {

    /**
     * @param asked the parameter as it came, or null for now
     * @throws MomentNotUnderstoodException when it names no moment
     */
    PageMoment at(@Nullable String asked);
}
