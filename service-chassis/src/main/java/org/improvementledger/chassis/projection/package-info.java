/**
 * Kafka → Postgres, exactly once: read models with a row per version, rebuilt beside the live ones, and the queries over them.
 *
 * <p>A projection is a line of its own: it takes the events of one stream in position order and writes the rows and its place in the history in one
 * transaction. The position decides what is next; Kafka's offsets are only hints where to read.
 */
@NullMarked
package org.improvementledger.chassis.projection;

import org.jspecify.annotations.NullMarked;
