package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProjectionAutoConfigurationTest {

    @Test
    void theLinesOfAServiceStartWithItAndEndWithIt() {
        try (Stage stage = new Stage(5)) {
            stage.topic.create();
            List<PublishedEvent> events = stage.history.random(100, 10);
            stage.topic.publish(events);
            TallyProjection tally = stage.tally();
            ProjectionLine[] line = new ProjectionLine[1];
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(DataSourceAutoConfiguration.class, ProjectionAutoConfiguration.class))
                    .withBean(EventTypes.class, () -> Histories.TYPES)
                    .withBean(Projection.class, () -> tally)
                    .withPropertyValues(
                            "spring.datasource.url=" + stage.database.url(),
                            "spring.datasource.username=" + stage.database.serviceRole(),
                            "spring.datasource.password=" + stage.database.servicePassword(),
                            "ledger.kafka.bootstrap-servers="
                                    + SharedServers.kafka().bootstrapServers(),
                            "ledger.stream=" + stage.stream,
                            "ledger.streams=" + stage.stream + ",budget",
                            "ledger.projection.batch-events=30")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        line[0] = context.getBean(ProjectionLines.class).lines().getFirst();
                        Stage.awaitApplied(line[0], 99);
                        await().atMost(Duration.ofMinutes(1))
                                .untilAsserted(() -> assertThat(context.getBean(ProjectionsHealthIndicator.class)
                                                .health()
                                                .getStatus()
                                                .getCode())
                                        .isEqualTo("UP"));
                        assertThat(context.getBean(ProjectionStatuses.class).all())
                                .extracting(ProjectionStatus::state)
                                .containsExactly(ProjectionState.RUNNING);
                        assertThat(context.getBean(ReadModels.class)
                                        .of(TallyProjection.EntryRow.class)
                                        .count(Moment.LATEST, Filter.none()))
                                .isEqualTo(100);
                        assertThat(context.getBean(Freshness.class).awaitOwnWrites())
                                .isTrue();
                        assertThat(context.getBean(Moments.class).of(null).isNow())
                                .isTrue();
                        assertThat(context.getBean(Rebuilds.class).reports("tally", 5))
                                .isEmpty();
                    });
            assertThat(line[0].view().state()).isEqualTo(ProjectionState.IDLE);
            assertThat(stage.number("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + stage.database.name()
                            + "' AND application_name LIKE 'projection%'"))
                    .isZero();
            stage.assertFolded(tally, events);
        }
    }
}
