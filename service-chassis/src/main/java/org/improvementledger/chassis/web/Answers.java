package org.improvementledger.chassis.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answers of our resources, so that each says version and place in the same way. */
public final class Answers {

    private Answers() {}

    /**
     * 201 with the place of the new thing; 200 where the same thing was there already.
     *
     * @param path of the new thing, such as {@code /api/allocations/3f2a…}
     * @param id of the new thing
     */
    public static ResponseEntity<CommandBody> created(CommandAnswer answer, String path, UUID id) {
        HttpStatus status = answer.changed() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create(path))
                .header(HttpHeaders.ETAG, tag(answer.version()))
                .body(new CommandBody(id, answer.version()));
    }

    /** 200; whether anything changed shows in the version. */
    public static ResponseEntity<CommandBody> changed(CommandAnswer answer, UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, tag(answer.version()))
                .body(new CommandBody(id, answer.version()));
    }

    /**
     * An item with its version: 304 without a body where the asker has that version already.
     *
     * @param ifNoneMatch the request's header, as it came
     */
    public static <T> ResponseEntity<T> item(T body, long version, @Nullable String ifNoneMatch) {
        String tag = tag(version);
        if (ifNoneMatch != null && lists(ifNoneMatch, tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, tag)
                // May be kept by the one who asked, but asked for again each time.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** RFC 9110, 13.1.2: compared weakly, so {@code W/} makes no difference. */
    private static boolean lists(String ifNoneMatch, String tag) {
        for (String candidate : ifNoneMatch.split(",")) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
