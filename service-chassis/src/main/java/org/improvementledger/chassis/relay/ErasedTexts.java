package org.improvementledger.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/** Which topic still held a text when its erasure was to be published: that topic goes, and the erasure is published on the next. */
final class ErasedTexts {

    private static final String NOTE = """
            update event_store.erased_payload x set topic_with_it = ?
            from event_store.domain_event e
            where e.event_id = ? and x.global_index = e.global_index and x.topic_with_it is null""";

    private static final String NOTED = """
            select x.topic_with_it
            from event_store.domain_event e join event_store.erased_payload x on x.global_index = e.global_index
            where e.event_id = ?""";

    private final Connection connection;
    private final JsonMapper json = JsonMapper.builder().build();

    ErasedTexts(Connection connection) {
        this.connection = connection;
    }

    /** Whether the topic is the one that may hold what the event erased. Noted before it is acted upon, so that whoever goes on after a death knows. */
    boolean areOn(String topicId, StoredEvent erasure) throws SQLException {
        String erased = json.readTree(erasure.payload()).path("erasedEventId").asString("");
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, topicId);
            note.setString(2, erased);
            note.executeUpdate();
        }
        try (PreparedStatement noted = connection.prepareStatement(NOTED)) {
            noted.setString(1, erased);
            try (ResultSet row = noted.executeQuery()) {
                return row.next() && topicId.equals(row.getString(1));
            }
        }
    }
}
