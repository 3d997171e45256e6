package org.improvementledger.audit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * An entry as the REST interface tells it.
 *
 * @param flags what is striking about its times: backdated, late, after-close
 * @param payload the JSON object as stored, character for character, but for figures of 1 to 4 people; where the stored bytes are not JSON, their text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        String service,
        long position,
        UUID eventId,
        String type,
        String revision,
        UUID subject,
        long sequence,
        String actor,
        @Nullable String capacity,
        Instant recordedAt,
        @Nullable LocalDate effectiveOn,
        List<String> flags,
        @Schema(type = "object") Object payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static AuditEntry of(Entry entry, String payload) {
        EntryRow row = entry.row();
        return new AuditEntry(
                entry.service(),
                row.position(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.subject(),
                row.sequence(),
                row.actor(),
                row.capacity(),
                row.recordedAt(),
                row.effectiveOn(),
                row.flags(),
                asStored(payload));
    }

    private static Object asStored(String text) {
        try {
            return JSON.readTree(text).isMissingNode() ? text : new RawValue(text);
        } catch (JacksonException notJson) {
            return text;
        }
    }
}
