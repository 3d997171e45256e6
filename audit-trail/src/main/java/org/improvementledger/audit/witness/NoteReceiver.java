package org.improvementledger.audit.witness;

import java.util.List;
import java.util.Set;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.ForgedSignatureException;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes notes as they come from the topic, and keeps those that are signed by who may sign them. */
final class NoteReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(NoteReceiver.class);

    private final String service;
    private final Set<String> logs;
    private final LogSettings settings;
    private final Keyring keyring;
    private final Watch watch;

    NoteReceiver(String service, Set<String> logs, LogSettings settings, Keyring keyring, Watch watch) {
        this.service = service;
        this.logs = Set.copyOf(logs);
        this.settings = settings;
        this.keyring = keyring;
        this.watch = watch;
    }

    /** A note that is none, or that nobody believed has signed, is told and left. */
    void receive(String text) {
        try {
            receive(SignedNote.parse(text));
        } catch (IllegalArgumentException | ForgedSignatureException refused) {
            LOG.warn("A note on {} is refused: {}", EvidenceTopic.NAME, refused.getMessage());
            keyring.refuse();
        }
    }

    private void receive(SignedNote note) {
        if (note.text().indexOf('\n') == note.text().length() - 1) {
            VerifierKey key = VerifierKey.parse(note.text());
            String owner = settings.serviceOf(key.name());
            if (owner != null && !owner.equals(service) && logs.contains(owner)) {
                keyring.introduced(owner, key, note);
            }
            return;
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        String logged = settings.serviceOf(checkpoint.origin());
        if (logged != null && logs.contains(logged)) {
            watch.received(logged, checkpoint, note, List.copyOf(logs));
        }
    }
}
