package org.improvementledger.audit.log.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.improvementledger.audit.log.Tree;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.log.stored.StoredLog.StoredEntry;
import org.improvementledger.audit.note.Checkpoint;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.audit.search.SmallFigures;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that can be checked without this service: that an entry is in a log, and that a log only grew. */
@RestController
class ProofResource {

    private static final MediaType PROOF = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Logs logs;

    ProofResource(Logs logs) {
        this.logs = logs;
    }

    @GetMapping(
            value = {"/api/audit/entries/{service}/{position}/proof", "/audit/{service}/{position}/proof"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "The proof that an entry is in its log",
            description =
                    "C2SP tlog-proof with the entry and its payload as extra data, against the newest checkpoint; good for keeping beside the entry for ever")
    ResponseEntity<byte[]> proof(@PathVariable String service, @PathVariable String position) {
        if (!NUMBER.matcher(position).matches()) {
            throw notYet(service, position);
        }
        StoredLog log = logs.of(service);
        long index = Long.parseLong(position);
        SignedNote note = logs.checkpoint(service)
                .filter(found -> Checkpoint.parse(found.text()).size() > index)
                .orElseThrow(() -> notYet(service, position));
        Tree tree = log.tree(Checkpoint.parse(note.text()).size());
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                .append(Base64.getEncoder().encodeToString(extra(log, index)))
                .append("\nindex ")
                .append(index)
                .append('\n');
        base64(tree.inclusion(index)).forEach(hash -> proof.append(hash).append('\n'));
        proof.append('\n').append(note.note());
        return ResponseEntity.ok()
                .contentType(PROOF)
                .cacheControl(CacheControl.noCache())
                .body(proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The entry and what was recorded, so that whoever keeps the proof keeps what it proves. A reading may tell of few people, and one that a text was erased from is no longer what was recorded: their payloads stay here. */
    private static byte[] extra(StoredLog log, long index) {
        StoredEntry stored = log.entries(index, 1).getFirst();
        byte[] entry = stored.leaf().entry();
        boolean leftOut = stored.erased() || SmallFigures.mayBeIn(stored.leaf().type());
        byte[] payload = leftOut ? new byte[0] : stored.payload();
        ByteBuffer extra = ByteBuffer.allocate(
                Short.BYTES + entry.length + (payload.length == 0 ? 0 : Integer.BYTES + payload.length));
        extra.putShort((short) entry.length).put(entry);
        if (payload.length > 0) {
            extra.putInt(payload.length).put(payload);
        }
        return extra.array();
    }

    /**
     * That a log of one size is the beginning of the same log at another.
     *
     * @param hashes base64; RFC 9162, section 2.1.4
     */
    record Consistency(String service, long from, String fromRoot, long to, String toRoot, List<String> hashes) {}

    @GetMapping("/api/audit/logs/{service}/consistency")
    @Operation(summary = "The proof that a log only grew between two sizes", description = "RFC 9162, section 2.1.4")
    Consistency consistency(
            @PathVariable String service,
            @Parameter(description = "The earlier size, from 1") @RequestParam long from,
            @Parameter(description = "The later size, up to the log's") @RequestParam long to) {
        StoredLog log = logs.of(service);
        long size = log.size();
        if (from < 1 || from > to) {
            throw new FieldRefusedException("from", "from must be a size from 1 to " + to);
        }
        if (to > size) {
            throw new FieldRefusedException("to", "to must be a size up to " + size + ", which the log has now");
        }
        Tree tree = log.tree(to);
        return new Consistency(
                service, from, base64(log.tree(from).root()), to, base64(tree.root()), base64(tree.consistency(from)));
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(ProofResource::base64).toList();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static NotFoundException notYet(String service, String position) {
        return new NotFoundException("No checkpoint of " + service + " covers position " + position
                + " yet. One follows within a second of the event.");
    }
}
