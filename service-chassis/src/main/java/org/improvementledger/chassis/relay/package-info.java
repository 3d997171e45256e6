/**
 * From the event store to Kafka: every committed event gets a gapless position after its commit and goes on the topic
 * exactly once, in position order, whatever dies and whenever.
 *
 * <p>And back, where a store was lost or put back: a start notices it, holds the store, and makes it whole where that was asked for.
 */
@NullMarked
package org.improvementledger.chassis.relay;

import org.jspecify.annotations.NullMarked;
