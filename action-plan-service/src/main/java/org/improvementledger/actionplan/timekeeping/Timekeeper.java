package org.improvementledger.actionplan.timekeeping;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A feature in which something happens because a day has come.
 *
 * <p>It looks for candidates in its read models, which may be behind; what happened is decided by the aggregate that takes the
 * command, by its own events, so that a command too many appends nothing.
 */
public interface Timekeeper {

    /** What it keeps, for logs and metrics, in kebab case: {@code actions}. */
    String name();

    /** The commands for what by a day has come, those included that were sent before. */
    Stream<Object> due(LocalDate day);
}
