package org.improvementledger.chassis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.improvementledger.chassis.eventstore.Jar.FillJar;
import org.improvementledger.chassis.eventstore.Jar.TakeSweet;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store promises, on a real Postgres with the roles of production; two contexts stand for two instances. */
class EventStoreTest {

    private static SharedServers.@org.jspecify.annotations.Nullable Database database;
    private static final List<ConfigurableApplicationContext> INSTANCES = new ArrayList<>();

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        EventStoreAutoConfiguration.class,
        org.axonframework.springboot.autoconfig.AxonAutoConfiguration.class,
        org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration.class,
        org.axonframework.springboot.autoconfig.InfraConfiguration.class,
        org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration.class,
        org.axonframework.springboot.autoconfig.JdbcAutoConfiguration.class
    })
    @Import(Jar.class)
    static class Instance {
        @Bean
        EventTypes eventTypes() {
            return Jar.TYPES;
        }
    }

    @BeforeAll
    static void startTwoInstances() {
        database = SharedServers.newDatabase();
        for (int instance = 0; instance < 2; instance++) {
            INSTANCES.add(new SpringApplicationBuilder(Instance.class)
                    .web(WebApplicationType.NONE)
                    .properties(Map.of(
                            "spring.config.import", "classpath:chassis.yml",
                            "spring.datasource.url", database.url(),
                            "spring.datasource.username", database.serviceRole(),
                            "spring.datasource.password", database.servicePassword(),
                            "spring.flyway.user", database.owner(),
                            "spring.flyway.password", database.ownerPassword(),
                            "ledger.snapshot-every", "10",
                            "spring.main.banner-mode", "off"))
                    .run());
        }
    }

    @AfterAll
    static void stop() {
        INSTANCES.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void nothingOfAxonsIsLeftToItsOwnChoice() {
        ConfigurableApplicationContext context = INSTANCES.getFirst();
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(context.getBean("eventSerializer")).isInstanceOf(NamedEventSerializer.class);
        EventProcessingConfiguration processing = context.getBean(EventProcessingConfiguration.class);
        assertThat(processing.listenerInvocationErrorHandler("any")).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.errorHandler("any")).isInstanceOf(PropagatingErrorHandler.class);
    }

    @Test
    void anEventIsStoredUnderItsDeclaredNameWithItsMetadata() {
        UUID jar = UUID.randomUUID();
        gateway(0)
                .sendAndWait(GenericCommandMessage.asCommandMessage(new FillJar(jar, 3))
                        .withMetaData(Map.of(
                                "actor", "keeper", "correlation", "c-1", "expected-version", "no event carries this")));
        Map<String, Object> row = jdbc().sql("select * from event_store.domain_event where aggregate_id = ?")
                .param(jar.toString())
                .query()
                .singleRow();
        assertThat(row).containsEntry("payload_type", "test.jar-filled").containsEntry("payload_revision", "2");
        assertThat(text(row.get("payload"))).isEqualTo("{\"jarId\":\"" + jar + "\",\"sweets\":3}");
        assertThat(text(row.get("metadata")))
                .contains("\"actor\":\"keeper\"", "\"correlation\":\"c-1\"")
                .doesNotContain("expected-version");
    }

    @Test
    void theServicesOwnRoleCanNeitherChangeNorDeleteHistory() throws SQLException {
        gateway(0).sendAndWait(new FillJar(UUID.randomUUID(), 1));
        try (Connection service = connect(false)) {
            for (String attempt : List.of(
                    "update event_store.domain_event set payload = ''",
                    "delete from event_store.domain_event",
                    "truncate event_store.domain_event cascade",
                    "update event_store.event_position set position = position + 1",
                    "delete from event_store.event_position",
                    "delete from event_store.entity_home",
                    "alter table event_store.domain_event disable trigger all",
                    "drop table event_store.domain_event cascade")) {
                assertThatThrownBy(() -> service.createStatement().execute(attempt))
                        .as(attempt)
                        .isInstanceOf(SQLException.class)
                        .extracting(thrown -> ((SQLException) thrown).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void evenTheOwnerIsRefusedWithASentence() throws SQLException {
        gateway(0).sendAndWait(new FillJar(UUID.randomUUID(), 1));
        try (Connection owner = connect(true)) {
            assertThatThrownBy(
                            () -> owner.createStatement().execute("update event_store.domain_event set payload = ''"))
                    .hasMessageContaining("History is never changed");
            assertThatThrownBy(() -> owner.createStatement().execute("delete from event_store.event_position"))
                    .hasMessageContaining("History is never changed");
        }
    }

    @Test
    void everyCommittedEventQueuesForItsPositionAndARolledBackOneDoesNot() {
        UUID jar = UUID.randomUUID();
        gateway(0).sendAndWait(new FillJar(jar, 1));
        gateway(0).sendAndWait(new TakeSweet(jar, UUID.randomUUID()));
        assertThatThrownBy(() -> gateway(0).sendAndWait(new TakeSweet(jar, UUID.randomUUID())))
                .isInstanceOf(RuleRefusedException.class);
        assertThat(jdbc().sql("select count(*) from event_store.domain_event e join event_store.unsequenced_event u"
                                + " using (global_index) where e.aggregate_id = ?")
                        .param(jar.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ofTwoInstancesThatTakeTheLastSweetOneWins() throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                UUID jar = UUID.randomUUID();
                gateway(0).sendAndWait(new FillJar(jar, 1));
                List<Callable<Boolean>> takers = List.of(() -> takes(gateway(0), jar), () -> takes(gateway(1), jar));
                int taken = 0;
                for (Future<Boolean> taker : hands.invokeAll(takers)) {
                    taken += taker.get() ? 1 : 0;
                }
                assertThat(taken).isEqualTo(1);
                assertThat(eventsOf(jar)).isEqualTo(2);
            }
        }
    }

    @Test
    void aCommandThatSawAnOlderVersionIsRefused() {
        UUID jar = UUID.randomUUID();
        gateway(0).sendAndWait(new FillJar(jar, 5));
        gateway(0).sendAndWait(expecting(0, new TakeSweet(jar, UUID.randomUUID())));
        for (long wrong : new long[] {0, 7}) {
            assertThatThrownBy(() -> gateway(0).sendAndWait(expecting(wrong, new TakeSweet(jar, UUID.randomUUID()))))
                    .isInstanceOf(ConflictingAggregateVersionException.class);
        }
        assertThat(eventsOf(jar)).isEqualTo(2);
    }

    @Test
    void anIdIsGivenToOneThingOnly() {
        UUID sweet = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        gateway(0).sendAndWait(new FillJar(first, 2));
        gateway(0).sendAndWait(new FillJar(second, 2));
        gateway(0).sendAndWait(new TakeSweet(first, sweet));
        assertThatThrownBy(() -> gateway(0).sendAndWait(new TakeSweet(second, sweet)))
                .isInstanceOf(RuleRefusedException.class)
                .hasMessageContaining(sweet.toString());
        assertThat(INSTANCES.getLast().getBean(EntityHomes.class).aggregateOf(sweet))
                .contains(first);
        assertThat(eventsOf(second)).isEqualTo(1);
    }

    @Test
    void aLongAggregateIsLoadedThroughItsSnapshot() throws SQLException {
        UUID jar = UUID.randomUUID();
        gateway(0).sendAndWait(new FillJar(jar, 100));
        for (int taken = 0; taken < 25; taken++) {
            gateway(0).sendAndWait(new TakeSweet(jar, UUID.randomUUID()));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(snapshotsOf(jar)).isEqualTo(1));
        try (Connection owner = connect(true)) {
            owner.createStatement()
                    .execute("update event_store.snapshot_event set payload = convert_to(replace("
                            + "convert_from(payload, 'UTF8'), '\"left\":', '\"left\":0,\"was\":'), 'UTF8') where aggregate_id = '"
                            + jar + "'");
        }
        assertThatThrownBy(() -> gateway(1).sendAndWait(new TakeSweet(jar, UUID.randomUUID())))
                .as("the falsified snapshot was what the aggregate was loaded from")
                .isInstanceOf(RuleRefusedException.class);
    }

    @Test
    void anEventOfAnOlderRevisionIsReadAsTodays() throws SQLException {
        UUID jar = UUID.randomUUID();
        try (Connection service = connect(false)) {
            service.createStatement()
                    .execute("insert into event_store.domain_event (aggregate_id, sequence_number, aggregate_type,"
                            + " event_id, metadata, payload, payload_type, payload_revision, stored_at) values ('" + jar
                            + "', 0, 'Jar', '" + UUID.randomUUID() + "', '{}', convert_to('{\"jarId\":\"" + jar
                            + "\",\"count\":1}', 'UTF8'), 'test.jar-filled', '1', '2019-03-25T09:00:00Z')");
        }
        gateway(0).sendAndWait(new TakeSweet(jar, UUID.randomUUID()));
        assertThatThrownBy(() -> gateway(0).sendAndWait(new TakeSweet(jar, UUID.randomUUID())))
                .isInstanceOf(RuleRefusedException.class);
    }

    private static boolean takes(CommandGateway gateway, UUID jar) {
        try {
            gateway.sendAndWait(new TakeSweet(jar, UUID.randomUUID()));
            return true;
        } catch (ConcurrencyException | RuleRefusedException lost) {
            return false;
        }
    }

    private static GenericCommandMessage<Object> expecting(long version, Object command) {
        return new GenericCommandMessage<>(
                command, MetaData.with(ExpectedVersionTargetResolver.EXPECTED_VERSION, version));
    }

    private static CommandGateway gateway(int instance) {
        return INSTANCES.get(instance).getBean(CommandGateway.class);
    }

    private static JdbcClient jdbc() {
        return INSTANCES.getFirst().getBean(JdbcClient.class);
    }

    private static long eventsOf(UUID jar) {
        return count("domain_event", jar);
    }

    private static long snapshotsOf(UUID jar) {
        return count("snapshot_event", jar);
    }

    private static long count(String table, UUID jar) {
        return jdbc().sql("select count(*) from event_store." + table + " where aggregate_id = ?")
                .param(jar.toString())
                .query(Long.class)
                .single();
    }

    private static Connection connect(boolean asOwner) throws SQLException {
        SharedServers.Database current = java.util.Objects.requireNonNull(database);
        return asOwner
                ? DriverManager.getConnection(current.url(), current.owner(), current.ownerPassword())
                : DriverManager.getConnection(current.url(), current.serviceRole(), current.servicePassword());
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.UTF_8);
    }
}
