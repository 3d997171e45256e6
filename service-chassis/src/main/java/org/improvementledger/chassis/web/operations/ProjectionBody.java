package org.improvementledger.chassis.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.improvementledger.chassis.projection.ParkedEvent;
import org.improvementledger.chassis.projection.ProjectionStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands, as the instance that answers sees it.
 *
 * @param state idle, standing-by, awaiting-topic, running, retrying, stopped, rebuilding or outdated
 * @param position the last position applied, -1 before the first
 * @param lagEvents events on the topic not yet applied; absent where that is not known
 * @param lagSeconds age of the oldest event not yet applied
 * @param parkedLines items whose events wait because one of them could not be applied
 * @param parked the first of those events
 * @param detail a sentence on the state; absent where it needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectionBody(
        String name,
        String stream,
        String state,
        Instant since,
        long position,
        @Nullable Long lagEvents,
        double lagSeconds,
        long parkedLines,
        long parkedEvents,
        List<ParkedEvent> parked,
        @Nullable String detail,
        @Nullable String lastError) {

    static ProjectionBody of(ProjectionStatus status, List<ParkedEvent> parked) {
        return new ProjectionBody(
                status.name(),
                status.stream(),
                Words.code(status.state()),
                status.since(),
                status.position(),
                status.lagEvents() < 0 ? null : status.lagEvents(),
                status.lagSeconds(),
                status.parkedLines(),
                status.parkedEvents(),
                parked,
                status.detail(),
                status.lastError());
    }
}
