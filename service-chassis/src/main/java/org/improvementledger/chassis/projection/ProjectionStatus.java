package org.improvementledger.chassis.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands, as this instance sees it.
 *
 * @param position the last position applied, -1 before the first
 * @param lagEvents records on the topic not yet applied (Kafka's transaction markers count too, so it may overstate while behind); -1 where not known
 * @param lagSeconds age of the oldest event not yet applied; 0 when there is none
 * @param parkedLines aggregates whose events are parked
 * @param parkedEvents events parked
 * @param detail a sentence on the state, null where it needs none
 * @param lastError the last failure, null where there was none since the start
 * @param since when the state was entered
 */
public record ProjectionStatus(
        String name,
        String stream,
        ProjectionState state,
        long position,
        long lagEvents,
        double lagSeconds,
        long parkedLines,
        long parkedEvents,
        @Nullable String detail,
        @Nullable String lastError,
        Instant since) {}
