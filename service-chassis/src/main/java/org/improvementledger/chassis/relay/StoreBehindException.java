package org.improvementledger.chassis.relay;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The store lacks what was published, or has something else in its place: it was put back, as by a restore from an older backup. */
final class StoreBehindException extends RelayHaltedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String WAY_OUT =
            " Start the service once with --ledger.recover, and what is missing is brought back from the topic; or restore"
                    + " a newer backup. To give up what is missing, see docs/operating.md, \"A store that was put back\".";

    private StoreBehindException(String reason) {
        super(reason);
    }

    static StoreBehindException lacking(SequencedEvents.@Nullable Last stored, TopicHistory.Found published) {
        String ends = stored == null
                ? "The store has no event"
                : "The store ends with position " + stored.position() + ", recorded "
                        + EventRecords.time(stored.recordedAt());
        long missing = published.position() - (stored == null ? -1 : stored.position());
        return new StoreBehindException("The topic is ahead of the store. " + ends + ", the topic with position "
                + published.position() + ", recorded " + EventRecords.time(published.recordedAt()) + ": " + missing
                + " published events are missing, as when the store was restored from an older backup." + WAY_OUT);
    }

    static StoreBehindException another(TopicHistory.Found published, String storedId) {
        return new StoreBehindException("At position " + published.position() + " the topic holds event "
                + published.eventId() + ", recorded " + EventRecords.time(published.recordedAt())
                + ", and the store event " + storedId
                + ", as when the store was restored from an older backup and went on. Keep this database, for it holds what"
                + " was decided since; give the service an empty one and start it once with --ledger.recover.");
    }
}
