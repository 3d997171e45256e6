package org.improvementledger.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The relay as a service runs it. */
class RelayAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, RelayAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class);

    @Test
    void aServiceThatOwnsAStreamRunsItsRelayAndTellsItsFigures() {
        try (RelayStage stage = new RelayStage(SharedServers.kafka())) {
            RelaySettings settings = stage.settings();
            runner.withPropertyValues(
                            "ledger.stream=" + settings.stream(),
                            "ledger.kafka.bootstrap-servers=" + settings.bootstrapServers(),
                            "ledger.kafka.replication-factor=1",
                            "spring.datasource.url=" + settings.jdbcUrl(),
                            "spring.datasource.username=" + settings.username(),
                            "spring.datasource.password=" + settings.password())
                    .run(context -> {
                        RelayLeader relay = context.getBean(RelayLeader.class);
                        append(stage);
                        stage.awaitPublished(relay);
                        stage.awaitState(relay, RelayStatus.State.LEADING);
                        MeterRegistry registry = context.getBean(MeterRegistry.class);
                        await().atMost(RelayStage.PATIENCE)
                                .until(() -> registry.get("ledger.relay.published")
                                                .counter()
                                                .count()
                                        == 6);
                        assertThat(registry.get("ledger.relay.leader").gauge().value())
                                .isEqualTo(1);
                        assertThat(registry.get("ledger.relay.backlog.events")
                                        .gauge()
                                        .value())
                                .isZero();
                        assertThat(registry.get("ledger.relay.backlog.seconds")
                                        .gauge()
                                        .value())
                                .isZero();
                        assertThat(registry.get("ledger.relay.publish").timer().count())
                                .isPositive();
                        var health = context.getBean(RelayHealthIndicator.class).health();
                        assertThat(health.getStatus()).isEqualTo(Status.UP);
                        assertThat(health.getDetails())
                                .containsEntry("state", RelayStatus.State.LEADING)
                                .containsEntry("lastPublished", 5L);
                    });
            stage.assertTopicTellsTheStore();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void healthIsUpWithoutDatabaseAndKafka() {
        runner.withPropertyValues(
                        "ledger.stream=nothing",
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nothing",
                        "spring.datasource.username=nobody",
                        "spring.datasource.password=none")
                .run(context -> {
                    RelayStatus status = context.getBean(RelayStatus.class);
                    await().atMost(RelayStage.PATIENCE)
                            .until(() -> status.current().state() == RelayStatus.State.RETRYING);
                    assertThat(status.current().leader()).isFalse();
                    assertThat(context.getBean(RelayHealthIndicator.class)
                                    .health()
                                    .getStatus())
                            .isEqualTo(Status.UP);
                });
    }

    @Test
    void withoutAStreamThereIsNoRelay() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nothing")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RelayLeader.class));
    }

    private static void append(RelayStage stage) throws SQLException {
        try (Connection connection = stage.service()) {
            RawEvents.appendMany(connection, 2, 3, "{}");
        }
    }
}
