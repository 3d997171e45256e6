package org.improvementledger.chassis.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the store erases by itself, and what it still refuses. */
class ErasedTextsTest {

    private static final String PAYLOAD =
            "{\"id\":\"7\",\"note\":\"told by a child\",\"parts\":[{\"why\":\"a name\"}],\"count\":3}";

    private final SharedServers.Database database = SharedServers.newDatabase();
    private final UUID event = UUID.randomUUID();
    private Connection service;
    private JdbcClient asService;

    @BeforeEach
    void migrate() throws Exception {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .placeholders(Map.of("service_role", database.serviceRole()))
                .load()
                .migrate();
        service = DriverManager.getConnection(database.url(), database.serviceRole(), database.servicePassword());
        asService = JdbcClient.create(new SingleConnectionDataSource(service, true));
        store(event, "a", 0, "test.noted", PAYLOAD);
        asService
                .sql("insert into event_store.event_position (position, global_index, recorded_at)"
                        + " select 0, global_index, now() from event_store.domain_event")
                .update();
        asService
                .sql("insert into event_store.snapshot_event (aggregate_id, sequence_number, aggregate_type, event_id,"
                        + " metadata, payload, payload_type, payload_revision, stored_at)"
                        + " values ('a', 0, 'Jar', 's', '', ?, 'Jar', '1', '')")
                .param(PAYLOAD.getBytes(UTF_8))
                .update();
    }

    @AfterEach
    void close() throws SQLException {
        service.close();
    }

    @Test
    void anErasureErasesWhatItNamesAndNothingElse() throws Exception {
        String recorded = sha256(PAYLOAD);
        store(UUID.randomUUID(), "e", 0, "test.text-erased", erasure(recorded, "/note", "/parts/0/why"));
        StoredPayloads.StoredPayload after = new StoredPayloads(asService).at(0).orElseThrow();
        assertThat(new String(after.payload(), UTF_8).replace(" ", ""))
                .isEqualToIgnoringWhitespace(
                        "{\"id\":\"7\",\"note\":\"Erasedbylaw\",\"count\":3,\"parts\":[{\"why\":\"Erasedbylaw\"}]}");
        assertThat(HexFormat.of().formatHex(after.recordedHash())).isEqualTo(recorded);
        assertThat(after.eventId()).isEqualTo(event);
        assertThat(count("event_store.snapshot_event"))
                .as("a snapshot would hold the texts")
                .isZero();
        assertThat(count("event_store.domain_event where convert_from(payload, 'UTF8') like '%told by a child%'"))
                .isZero();
    }

    @Test
    void aSecondErasureOfTheSameEventKeepsTheHashOfWhatWasRecorded() throws Exception {
        String recorded = sha256(PAYLOAD);
        store(UUID.randomUUID(), "e", 0, "test.text-erased", erasure(recorded, "/note"));
        store(UUID.randomUUID(), "e", 1, "test.text-erased", erasure(recorded, "/parts/0/why"));
        StoredPayloads.StoredPayload after = new StoredPayloads(asService).at(0).orElseThrow();
        assertThat(new String(after.payload(), UTF_8)).doesNotContain("a name").doesNotContain("told by a child");
        assertThat(HexFormat.of().formatHex(after.recordedHash())).isEqualTo(recorded);
    }

    @Test
    void aStoreMadeAnewOfWhatIsPublishedNotesTheErasureAndChangesNothing() throws Exception {
        String recorded = sha256(PAYLOAD);
        UUID other = UUID.randomUUID();
        store(other, "b", 0, "test.noted", "{\"note\":\"Erased by law\"}");
        store(UUID.randomUUID(), "e", 0, "test.text-erased", erasure(other, recorded, "/note"));
        assertThat(asService
                        .sql("select convert_from(payload, 'UTF8') from event_store.domain_event where event_id = ?")
                        .param(other.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("{\"note\":\"Erased by law\"}");
        assertThat(count("event_store.erased_payload where encode(payload_hash, 'hex') = '" + recorded + "'"))
                .isOne();
    }

    @Test
    void anErasureThatDoesNotFitIsRefusedWithItsEvent() {
        String recorded = sha256(PAYLOAD);
        for (String told : new String[] {
            erasure(sha256("other"), "/note"),
            erasure(recorded, "/count"),
            erasure(recorded, "/nothing"),
            erasure(UUID.randomUUID(), recorded, "/note")
        }) {
            assertThatThrownBy(() -> store(UUID.randomUUID(), "e", 0, "test.text-erased", told))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(count("event_store.domain_event")).isOne();
        assertThat(count("event_store.erased_payload")).isZero();
    }

    @Test
    void nobodyElseChangesHistory() throws Exception {
        store(UUID.randomUUID(), "e", 0, "test.text-erased", erasure(sha256(PAYLOAD), "/note"));
        for (String statement : new String[] {
            "update event_store.domain_event set payload = '' where aggregate_id = 'e'",
            "update event_store.domain_event set stored_at = 'x' where aggregate_id = 'a'",
            "update event_store.erased_payload set payload_hash = sha256('')",
            "insert into event_store.erased_payload (global_index, payload_hash) values (2, sha256(''))",
            "delete from event_store.erased_payload"
        }) {
            assertThatThrownBy(() -> asService.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessage(refusalOf(statement));
        }
        try (Connection owner =
                DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            for (String statement : new String[] {
                "update event_store.domain_event set payload = '' where aggregate_id = 'e'",
                "update event_store.domain_event set stored_at = 'x' where aggregate_id = 'a'",
                "delete from event_store.domain_event",
                "delete from event_store.erased_payload"
            }) {
                assertThatThrownBy(() -> owner.createStatement().executeUpdate(statement))
                        .as(statement)
                        .hasMessageContaining("History is never changed");
            }
        }
    }

    private static String refusalOf(String statement) {
        String table = statement.contains("domain_event") ? "domain_event" : "erased_payload";
        return "ERROR: permission denied for table " + table;
    }

    private String erasure(String recorded, String... paths) {
        return erasure(event, recorded, paths);
    }

    private static String erasure(UUID erased, String recorded, String... paths) {
        return "{\"erasedEventId\":\"" + erased + "\",\"position\":0,\"payloadHash\":\"" + recorded + "\",\"paths\":[\""
                + String.join("\",\"", paths) + "\"]}";
    }

    private void store(UUID eventId, String aggregate, long sequence, String type, String payload) {
        asService
                .sql("insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type, event_id,"
                        + " metadata, payload, payload_type, payload_revision, stored_at)"
                        + " values (?, ?, 'Jar', ?, '', ?, ?, '1', '')")
                .params(aggregate, sequence, eventId.toString(), payload.getBytes(UTF_8), type)
                .update();
    }

    private long count(String from) {
        return asService.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
