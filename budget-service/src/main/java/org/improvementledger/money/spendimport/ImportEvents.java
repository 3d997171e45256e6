package org.improvementledger.money.spendimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.improvementledger.events.SpendImportFinished;
import org.improvementledger.events.SpendImportStarted;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.money.spend.SpendLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends an import's events as its commands would have, many at a time. The store's own key of aggregate and sequence number makes a line once: what
 * somebody else appended meanwhile makes the transaction fail, and the lines are looked at again.
 */
@Component
class ImportEvents {

    /** What the event store calls an import. */
    static final String TYPE = "SpendImport";

    private final EventStore events;

    ImportEvents(EventStore events) {
        this.events = events;
    }

    void started(TakenFile file) {
        SpendImportStarted started =
                new SpendImportStarted(file.importId(), file.fileName(), file.sha256(), file.bytes());
        append(List.of(new GenericDomainEventMessage<>(TYPE, file.importId().toString(), 0, started, metadata(file))));
    }

    void recorded(TakenFile file, List<SpendRecorded> lines) {
        Map<String, Object> metadata = metadata(file);
        List<DomainEventMessage<?>> messages = new ArrayList<>(lines.size());
        for (SpendRecorded line : lines) {
            messages.add(new GenericDomainEventMessage<>(
                    SpendLine.TYPE, line.spendId().toString(), 0, line, metadata));
        }
        append(messages);
    }

    void finished(TakenFile file) {
        TakenFile.Tally tally = file.tally();
        SpendImportFinished finished = new SpendImportFinished(
                file.importId(), tally.lines(), tally.recorded(), tally.alreadyRecorded(), tally.rejected());
        append(List.of(new GenericDomainEventMessage<>(TYPE, file.importId().toString(), 1, finished, metadata(file))));
    }

    private void append(List<? extends DomainEventMessage<?>> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events and what is noted about them belong in one transaction.");
        }
        if (!messages.isEmpty()) {
            events.publish(messages);
        }
    }

    private static Map<String, Object> metadata(TakenFile file) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("actor", file.actor());
        metadata.put("correlation", file.correlation());
        String traceparent = file.traceparent();
        if (traceparent != null) {
            metadata.put("traceparent", traceparent);
        }
        return metadata;
    }
}
