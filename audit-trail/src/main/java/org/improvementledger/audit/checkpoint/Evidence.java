package org.improvementledger.audit.checkpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.NoteSignature;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that was ever signed about either log, and what contradicts it. Nothing is changed or forgotten. */
public final class Evidence {

    private static final String INSERT_CHECKPOINT =
            "INSERT INTO audit_evidence.checkpoint (service, size, root, note) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String INSERT_COSIGNATURE =
            "INSERT INTO audit_evidence.cosignature (service, size, root, signer, line) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String INSERT_CONTRADICTION =
            "INSERT INTO audit_evidence.contradiction (service, size, kind, claimed, computed, note)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String CHECKPOINT = "SELECT note FROM audit_evidence.checkpoint AS c WHERE service = ?";
    private static final String COSIGNED =
            " AND EXISTS (SELECT FROM audit_evidence.cosignature AS s WHERE s.service = c.service AND s.size = c.size"
                    + " AND s.root = c.root";

    /** Of so many parts of a log the older checkpoints go with an export: some hundred kilobytes, however long the log is. */
    private static final long PARTS = 1_000;

    private final JdbcClient database;

    public Evidence(JdbcClient database) {
        this.database = database;
    }

    /**
     * A checkpoint that cannot be true, or something stored that is not what was recorded.
     *
     * @param note the checkpoint; of what is stored, a sentence
     * @param answer why it needs nobody's attention any more; null while it does
     */
    public record Contradiction(
            String service,
            long size,
            String kind,
            byte[] claimed,
            byte[] computed,
            String note,
            Instant foundAt,
            @Nullable String answer) {}

    /** Keeps a checkpoint with the log's own signatures; true where it is new. */
    public boolean keep(String service, Checkpoint checkpoint, SignedNote signed) {
        return database.sql(INSERT_CHECKPOINT)
                        .params(service, checkpoint.size(), checkpoint.root(), signed.note())
                        .update()
                == 1;
    }

    /** Keeps a cosignature of a checkpoint that is kept already; the first of each signer stays. True where it is new. */
    public boolean keepCosignature(String service, Checkpoint checkpoint, NoteSignature cosignature) {
        return database.sql(INSERT_COSIGNATURE)
                        .params(
                                service,
                                checkpoint.size(),
                                checkpoint.root(),
                                cosignature.name(),
                                new SignedNote(checkpoint.text(), List.of(cosignature)).note())
                        .update()
                == 1;
    }

    /** Keeps what cannot be true; true where it is new. */
    public boolean keepContradiction(String service, Checkpoint claimed, String kind, byte[] computed, String note) {
        return keepContradiction(service, claimed.size(), kind, claimed.root(), computed, note);
    }

    /**
     * The same for what is stored and is not what was recorded.
     *
     * @param size how many entries it takes to come upon it
     * @param note a sentence that names the position
     */
    public boolean keepContradiction(
            String service, long size, String kind, byte[] claimed, byte[] computed, String note) {
        return database.sql(INSERT_CONTRADICTION)
                        .params(service, size, kind, claimed, computed, note)
                        .update()
                == 1;
    }

    /** Keeps why a contradiction needs nobody's attention any more; the contradiction itself stays. */
    public void answer(Contradiction contradiction, String answer) {
        database.sql("INSERT INTO audit_evidence.answer (service, size, kind, claimed, computed, answer)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        contradiction.service(),
                        contradiction.size(),
                        contradiction.kind(),
                        contradiction.claimed(),
                        contradiction.computed(),
                        answer)
                .update();
    }

    /** Keeps that a log goes on from fewer events than were signed. */
    public void acceptLoss(String service, long kept, long signed, String decision) {
        database.sql("INSERT INTO audit_evidence.accepted_loss (service, kept_events, lost_events, decision)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(service, kept, signed, decision)
                .update();
    }

    /** All losses that were accepted, the latest first. */
    public List<Loss> acceptedLosses() {
        return database.sql("SELECT service, kept_events, lost_events, decision, accepted_at"
                        + " FROM audit_evidence.accepted_loss ORDER BY accepted_at DESC")
                .query((row, number) -> new Loss(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** That a log went on from {@code kept} events where {@code signed} had been signed. */
    public record Loss(String service, long kept, long signed, String decision, Instant acceptedAt) {}

    /** All contradictions, the latest first. */
    public List<Contradiction> contradictions() {
        return database.sql("SELECT service, size, kind, claimed, computed, note, found_at, answer"
                        + " FROM audit_evidence.contradiction LEFT JOIN audit_evidence.answer"
                        + " USING (service, size, kind, claimed, computed) ORDER BY found_at DESC, service, size")
                .query((row, number) -> new Contradiction(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8)))
                .list();
    }

    /** Which roots were signed for a size. */
    public List<byte[]> roots(String service, long size) {
        return database.sql("SELECT root FROM audit_evidence.checkpoint WHERE service = ? AND size = ? ORDER BY root")
                .params(service, size)
                .query(byte[].class)
                .list();
    }

    /** The checkpoint of the largest size up to the given one, as it was signed, with every cosignature kept. */
    public Optional<SignedNote> latest(String service, long upTo) {
        return one(CHECKPOINT + " AND size <= ? ORDER BY size DESC LIMIT 1", service, upTo);
    }

    /** The same among those that a signer has cosigned. */
    public Optional<SignedNote> latestCosigned(String service, long upTo, String signer) {
        return one(
                CHECKPOINT + " AND size <= ?" + COSIGNED + " AND s.signer = ?) ORDER BY size DESC LIMIT 1",
                service,
                upTo,
                signer);
    }

    /** The same among those that anybody has cosigned. */
    public Optional<SignedNote> latestCosigned(String service, long upTo) {
        return one(CHECKPOINT + " AND size <= ?" + COSIGNED + ") ORDER BY size DESC LIMIT 1", service, upTo);
    }

    /** The checkpoint of the smallest size from the given one on, with its cosignatures. */
    public Optional<SignedNote> first(String service, long from) {
        return one(CHECKPOINT + " AND size >= ? ORDER BY size LIMIT 1", service, from);
    }

    /** The same among those that anybody has cosigned. */
    public Optional<SignedNote> firstCosigned(String service, long from) {
        return one(CHECKPOINT + " AND size >= ?" + COSIGNED + ") ORDER BY size LIMIT 1", service, from);
    }

    /** What is kept after a size and root, in that order, with all cosignatures: page by page everything that was ever signed about a log. */
    public List<SignedNote> after(String service, @Nullable Checkpoint last, int limit) {
        return database
                .sql(CHECKPOINT + " AND (size, root) > (?, ?) ORDER BY size, root LIMIT ?")
                .params(service, last == null ? -1 : last.size(), last == null ? new byte[0] : last.root(), limit)
                .query(String.class)
                .list()
                .stream()
                .map(SignedNote::parse)
                .map(signed -> signed.with(cosignatures(service, signed)))
                .toList();
    }

    /**
     * What was signed of a log before a checkpoint, rising in size, with all cosignatures: of every thousandth part of it one, the latest that was cosigned if any was. Of
     * two that contradict each other the one that this service did not compute goes before, so that nobody who has it can leave it out; but not where that was answered.
     */
    public List<SignedNote> before(String service, Checkpoint newest) {
        return database
                .sql(
                        "SELECT note FROM (SELECT DISTINCT ON (part) size, root, note FROM (SELECT c.*, c.size / :parts AS part,"
                                + " against.open, EXISTS (SELECT FROM audit_evidence.cosignature AS s WHERE s.service = c.service"
                                + " AND s.size = c.size AND s.root = c.root) AS cosigned"
                                + " FROM audit_evidence.checkpoint AS c LEFT JOIN (SELECT k.size, k.claimed, bool_or(a.answer IS NULL) AS open"
                                + " FROM audit_evidence.contradiction AS k LEFT JOIN audit_evidence.answer AS a"
                                + " USING (service, size, kind, claimed, computed) WHERE k.service = :service"
                                + " AND k.kind NOT LIKE 'stored-%' GROUP BY k.size, k.claimed) AS against"
                                + " ON against.size = c.size AND against.claimed = c.root WHERE c.service = :service"
                                + " AND (c.size < :size OR c.size = :size AND c.root <> :root)) AS signed"
                                + " WHERE open IS DISTINCT FROM false"
                                + " ORDER BY part, open IS NULL, NOT cosigned, size DESC, root) AS chosen ORDER BY size, root")
                .param("service", service)
                .param("size", newest.size())
                .param("root", newest.root())
                .param("parts", Math.max(1, (newest.size() + PARTS - 1) / PARTS))
                .query(String.class)
                .list()
                .stream()
                .map(SignedNote::parse)
                .map(signed -> signed.with(cosignatures(service, signed)))
                .toList();
    }

    private Optional<SignedNote> one(String query, Object... parameters) {
        return database.sql(query)
                .params(parameters)
                .query(String.class)
                .optional()
                .map(SignedNote::parse)
                .map(signed -> signed.with(cosignatures(String.valueOf(parameters[0]), signed)));
    }

    private List<NoteSignature> cosignatures(String service, SignedNote signed) {
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        return database
                .sql("SELECT line FROM audit_evidence.cosignature WHERE service = ? AND size = ? AND root = ?"
                        + " ORDER BY signer")
                .params(service, checkpoint.size(), checkpoint.root())
                .query(String.class)
                .list()
                .stream()
                .flatMap(note -> SignedNote.parse(note).signatures().stream())
                .toList();
    }

    /** Checkpoints up to a size that a signer has not cosigned and that nothing contradicts, in order of size. */
    public List<SignedNote> notCosigned(String service, long upTo, String signer, int limit) {
        return database
                .sql(CHECKPOINT + " AND size <= ? AND NOT EXISTS (SELECT FROM audit_evidence.cosignature AS s"
                        + " WHERE s.service = c.service AND s.size = c.size AND s.root = c.root AND s.signer = ?)"
                        + " AND NOT EXISTS (SELECT FROM audit_evidence.contradiction AS k LEFT JOIN audit_evidence.answer"
                        + " AS a USING (service, size, kind, claimed, computed) WHERE k.service = c.service"
                        + " AND k.size = c.size AND k.claimed = c.root AND a.answer IS NULL) ORDER BY size LIMIT ?")
                .params(service, upTo, signer, limit)
                .query(String.class)
                .list()
                .stream()
                .map(SignedNote::parse)
                .toList();
    }

    /** Keeps a key that speaks for a service. @param introducedBy the key that vouched for it; null for the first, and for those by configuration */
    public void keepKey(String service, VerifierKey key, @Nullable VerifierKey introducedBy) {
        database.sql("INSERT INTO audit_evidence.verifier_key (key, service, introduced_by) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(key.text(), service, introducedBy == null ? null : introducedBy.text())
                .update();
    }

    /** The keys that speak for a service, in the order in which they were learnt. */
    public List<VerifierKey> keys(String service) {
        return database
                .sql("SELECT key FROM audit_evidence.verifier_key WHERE service = ? ORDER BY learnt_at, key")
                .params(service)
                .query(String.class)
                .list()
                .stream()
                .map(VerifierKey::parse)
                .toList();
    }

    /** Where reading the topic goes on; empty where this topic was not read yet. */
    public OptionalLong nextOffset(String topicId) {
        return database.sql("SELECT next_offset FROM audit_evidence.reading WHERE topic_id = ?")
                .params(topicId)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    public void keepOffset(String topicId, long nextOffset) {
        database.sql("INSERT INTO audit_evidence.reading (topic_id, next_offset) VALUES (?, ?)"
                        + " ON CONFLICT (topic_id) DO UPDATE SET next_offset = excluded.next_offset")
                .params(topicId, nextOffset)
                .update();
    }
}
