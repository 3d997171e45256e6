package org.improvementledger.chassis.web.screening;

import java.util.Optional;

/** Knows one kind of personal data by its looks. */
@FunctionalInterface
interface Detector {

    /** @return the first place that looks like it, in a {@linkplain PlainText plain} text */
    Optional<Place> find(String text);
}
