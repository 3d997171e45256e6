package org.improvementledger.chassis.projection;

import org.jspecify.annotations.Nullable;

/** The rows of a projection as they stand at the event being projected. Rows are found and written by key; versions are kept underneath. */
public interface Rows {

    /** The row with this key as of this event, or null where there is none. The key is of the type of the table's {@link Key} component. */
    <R extends Record> @Nullable R find(Class<R> table, Object key);

    /** Writes a row: a new key opens its first version, a known key closes the last version and opens one from this event's position, an equal row does nothing. */
    <R extends Record> void put(R row);

    /** Closes the row with this key; does nothing where there is none. */
    <R extends Record> void remove(Class<R> table, Object key);
}
