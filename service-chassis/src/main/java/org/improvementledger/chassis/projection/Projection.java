package org.improvementledger.chassis.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of one stream into rows.
 *
 * <p>It has no side effect and reads no clock: the same events give the same rows, which is what a rebuild checks.
 */
public interface Projection {

    /** The projection's name, {@code [a-z_]+}; also the schema its tables are in. */
    String name();

    /** The stream it reads, such as {@code action-plan}; the topic is {@code <stream>.events}. */
    String stream();

    /** The row records it writes; each is a table. */
    List<Class<? extends Record>> tables();

    /**
     * Counted up when the same events shall give other rows although the tables stay as they are. Together with the tables it makes the definition; a
     * changed definition is rebuilt at start-up.
     */
    default int revision() {
        return 1;
    }

    /**
     * Whether its rows may follow a moment after the others while many events come: it then takes them in larger batches, in a transaction of its own, for less
     * work in all. Where somebody waits for what was just written it goes on at once.
     */
    default boolean atLeisure() {
        return false;
    }

    /** What grows with every event of the stream beside the rows; null where nothing does. */
    default @Nullable Accumulator accumulator() {
        return null;
    }

    /**
     * Writes what the event changes. An exception parks the event and all later ones of its aggregate; what was written for this event is dropped.
     */
    void project(PublishedEvent event, Rows rows);
}
