package org.improvementledger.audit.log.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.improvementledger.audit.log.MissingTileException;
import org.improvementledger.audit.log.Tile;
import org.improvementledger.audit.log.stored.StoredLog;
import org.improvementledger.audit.note.SignedNote;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The logs as C2SP tlog-tiles serves them. Checkpoints and hashes are open to everybody: they tell how many events there are and nothing of what is in them. Entries are
 * for those who may see the audit trail.
 */
@RestController
@RequestMapping(TlogResource.PATH)
class TlogResource {

    static final String PATH = "/tlog/{service}";
    static final String CHECKPOINT = "/checkpoint";
    static final String HASHES = "/tile/{level:[0-9]+}/{*place}";

    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration KEPT_FOR = Duration.ofDays(365);
    private static final CacheControl NEVER_CHANGES =
            CacheControl.maxAge(KEPT_FOR).cachePublic().immutable();
    private static final CacheControl NEVER_CHANGES_BUT_IS_PRIVATE =
            CacheControl.maxAge(KEPT_FOR).cachePrivate().immutable();

    private final Logs logs;

    TlogResource(Logs logs) {
        this.logs = logs;
    }

    @GetMapping(CHECKPOINT)
    @Open
    @Operation(summary = "The newest checkpoint of a log", description = "C2SP tlog-checkpoint, with cosignatures")
    ResponseEntity<byte[]> checkpoint(@PathVariable String service) {
        SignedNote note = logs.checkpoint(service)
                .orElseThrow(() -> new NotFoundException("The log of " + service + " has no checkpoint yet."));
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(note.note().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(HASHES)
    @Open
    @Operation(
            summary = "A tile of hashes",
            description = "C2SP tlog-tiles; the index is written in elements of three digits, as in x001/067.p/7")
    ResponseEntity<byte[]> tile(
            @PathVariable String service,
            @PathVariable String level,
            @Parameter(description = "N or N.p/W") @PathVariable String place) {
        StoredLog log = logs.of(service);
        Tile tile = tile(log, level, place);
        return bytes(found(() -> log.read(tile)), NEVER_CHANGES);
    }

    @GetMapping("/tile/entries/{*place}")
    @Operation(
            summary = "A bundle of entries",
            description = "C2SP tlog-tiles; each entry is as docs/audit-log-format.md says, without its payload")
    ResponseEntity<byte[]> entries(
            @PathVariable String service, @Parameter(description = "N or N.p/W") @PathVariable String place) {
        StoredLog log = logs.of(service);
        Tile tile = tile(log, "0", place);
        return bytes(found(() -> log.bundle(tile)), NEVER_CHANGES_BUT_IS_PRIVATE);
    }

    private static Tile tile(StoredLog log, String level, String place) {
        return Tile.parse(level, place.substring(1))
                .filter(tile -> tile.isIn(log.size()))
                .orElseThrow(() -> new NotFoundException("The log of " + log.service() + " has no such tile."));
    }

    /** What reads a tile. */
    private interface Reading {
        byte[] read();
    }

    private static byte[] found(Reading reading) {
        try {
            return reading.read();
        } catch (MissingTileException missing) {
            throw new NotFoundException(String.valueOf(missing.getMessage()));
        }
    }

    private static ResponseEntity<byte[]> bytes(byte[] body, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(kept)
                .body(body);
    }
}
