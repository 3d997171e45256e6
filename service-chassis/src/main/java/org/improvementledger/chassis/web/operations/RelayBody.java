package org.improvementledger.chassis.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.improvementledger.chassis.relay.RelayStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the relay of the instance that answers stands.
 *
 * @param state stopped, standing-by, leading, retrying or halted
 * @param reason why it retries or is halted; absent otherwise
 * @param lastSequenced the last position given to an event; absent where none was or another instance leads
 * @param lastPublished the last position on the topic; absent where it is not known
 * @param backlogEvents committed events that are not on the topic yet; 0 where another instance leads
 * @param backlogSeconds age of the oldest of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelayBody(
        String stream,
        String state,
        @Nullable String reason,
        Instant since,
        boolean leader,
        @Nullable Long lastSequenced,
        @Nullable Long lastPublished,
        long backlogEvents,
        double backlogSeconds) {

    private static final double MILLISECONDS = 1_000;

    static RelayBody of(RelayStatus.View view, Instant now) {
        return new RelayBody(
                view.stream(),
                Words.code(view.state()),
                view.reason(),
                view.since(),
                view.leader(),
                view.lastSequenced(),
                view.lastPublished(),
                view.backlogEvents(),
                view.backlogAge(now).toMillis() / MILLISECONDS);
    }
}
