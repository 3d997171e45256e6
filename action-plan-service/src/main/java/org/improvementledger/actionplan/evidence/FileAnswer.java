package org.improvementledger.actionplan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.improvementledger.actionplan.action.EvidenceRow;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.EvidenceFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Hands a file out, to be saved and never to be shown within our pages. It is hashed first: what is not what was attached is
 * not handed out in its name.
 */
@Component
class FileAnswer {

    static final String EVIDENCE_DAMAGED = "evidence-damaged";

    private final EvidenceStore store;

    FileAnswer(EvidenceStore store) {
        this.store = store;
    }

    /**
     * @throws NotFoundException when it is a link
     * @throws RuleRefusedException when its bytes are missing or altered
     */
    void write(EvidenceRow row, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EvidenceFile file = EvidenceItem.of(row).file();
        if (file == null) {
            throw new NotFoundException("This evidence is a link, not a file.");
        }
        String tag = "\"" + file.sha256() + "\"";
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            tagged(tag, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (store.condition(file.sha256()) != EvidenceStore.Condition.INTACT) {
            throw new RuleRefusedException(
                    EVIDENCE_DAMAGED,
                    "The bytes of this file are not what they were when it was attached. Attach the file again to mend it.");
        }
        tagged(tag, response);
        response.setContentType(file.type());
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        store.write(file.sha256(), response.getOutputStream());
    }

    /** The bytes behind an id never change. */
    private static void tagged(String tag, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
    }
}
