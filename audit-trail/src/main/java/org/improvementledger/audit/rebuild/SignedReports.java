package org.improvementledger.audit.rebuild;

import java.util.Map;
import java.util.Optional;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.checkpoint.ServiceKeys;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.chassis.projection.ComparisonSeal;
import org.improvementledger.chassis.projection.RebuildReport;
import org.jspecify.annotations.Nullable;

/** Signs what a comparison found with the service's key, together with the root of the log that the compared rows are made of. */
final class SignedReports implements ComparisonSeal {

    private final String service;
    private final LogSettings settings;
    private final Map<String, StoredLog> logs;
    private final Map<String, String> streams;
    private final Optional<ServiceKeys> keys;

    /**
     * @param streams the stream of each read model
     * @param keys nothing is signed without
     */
    SignedReports(
            String service,
            LogSettings settings,
            Map<String, StoredLog> logs,
            Map<String, String> streams,
            Optional<ServiceKeys> keys) {
        this.service = service;
        this.settings = settings;
        this.logs = Map.copyOf(logs);
        this.streams = Map.copyOf(streams);
        this.keys = keys;
    }

    @Override
    public @Nullable String seal(RebuildReport result) {
        return keys.map(signing -> signed(result, signing)).orElse(null);
    }

    private String signed(RebuildReport result, ServiceKeys signing) {
        String stream = streams.getOrDefault(result.projection(), service);
        StoredLog log = logs.get(stream);
        if (log == null || log.size() < result.comparedBefore()) {
            throw new IllegalStateException("The log of " + stream + " does not yet have the " + result.comparedBefore()
                    + " entries that were compared. Ask again.");
        }
        String text = RebuildReportText.of(
                result, settings.originOf(service), settings.originOf(stream), root(log, result.comparedBefore()));
        return new SignedNote(
                        text,
                        signing.signing().stream().map(key -> key.sign(text)).toList())
                .note();
    }

    private static byte @Nullable [] root(StoredLog log, long entries) {
        try {
            return log.tree(entries).root();
        } catch (MissingTileException gone) {
            return null;
        }
    }
}
