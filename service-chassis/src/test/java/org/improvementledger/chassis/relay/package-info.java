/**
 * From the event store to Kafka: every committed event gets a gapless position after its commit and goes on the topic
 * exactly once, in position order, whatever dies and whenever.
 */
@NullMarked
package org.improvementledger.chassis.relay;

import org.jspecify.annotations.NullMarked;
