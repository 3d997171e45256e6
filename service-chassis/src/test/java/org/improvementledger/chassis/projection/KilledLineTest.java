package org.improvementledger.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.improvementledger.chassis.testkit.ChildJvm;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KilledLineTest {

    private static final int RANDOM_DEATHS = 8;

    private final Stage stage = new Stage(20180529);
    private final TallyProjection tally = stage.tally();
    private final TallyProjection twin = new TallyProjection("twin", stage.stream);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aBatchKilledBetweenItsWritesAndItsCommitIsAppliedOnce() throws IOException, InterruptedException {
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(3_000, 100);
        stage.topic.publish(events);
        for (int batch = 1; batch <= 3; batch++) {
            die("at-commit", batch);
        }
        long applied = stage.number("SELECT next_position FROM tally.progress");
        assertThat(stage.number("SELECT count(*) FROM tally.entry")).isEqualTo(applied);
        assertThat(stage.number("SELECT count(*) FROM twin.entry")).isEqualTo(applied);
        stage.assertFolded(tally, events.subList(0, (int) applied));
        stage.assertFolded(twin, events.subList(0, (int) applied));
        List<ProjectionLine> lines = stage.start(List.of(tally, twin));
        lines.forEach(line -> Stage.awaitApplied(line, 2_999));
        stage.assertFolded(tally, events);
        stage.assertFolded(twin, events);
    }

    @Test
    void aLineKilledAtRandomMomentsAppliesEveryEventOnce() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("seed of the deaths: " + seed);
        Random random = new Random(seed);
        stage.topic.create();
        List<PublishedEvent> events = stage.history.random(RANDOM_DEATHS * 1_500, 200);
        for (int death = 0; death < RANDOM_DEATHS; death++) {
            stage.topic.publish(events.subList(death * 1_500, death * 1_500 + 1_500));
            die("at-random", random.nextLong());
            long applied = stage.number("SELECT next_position FROM tally.progress");
            System.out.println("died with " + applied + " of " + (death + 1) * 1_500 + " applied");
            assertThat(stage.number("SELECT count(*) FROM tally.entry")).isEqualTo(applied);
            assertThat(stage.number("SELECT count(*) FROM twin.entry"))
                    .isEqualTo(stage.number("SELECT next_position FROM twin.progress"));
        }
        List<ProjectionLine> lines = stage.start(List.of(tally, twin));
        lines.forEach(line -> Stage.awaitApplied(line, events.size() - 1));
        stage.assertFolded(tally, events);
        stage.assertFolded(twin, events);
        Rebuilds rebuilds = new Rebuilds(stage.dataSource, List.of(tally));
        var id = rebuilds.start("tally", "auditor-1");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> rebuilds.report(id).orElseThrow().finishedAt() != null);
        assertThat(rebuilds.report(id).orElseThrow().allEqual()).isTrue();
    }

    private void die(String when, long number) throws IOException, InterruptedException {
        Process process = ChildJvm.of(
                        DyingLine.class,
                        256,
                        List.of(
                                stage.database.url(),
                                stage.database.serviceRole(),
                                stage.database.servicePassword(),
                                SharedServers.kafka().bootstrapServers(),
                                stage.stream,
                                when,
                                Long.toString(number)))
                .start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(said).isEqualTo(DyingLine.HALTED);
    }
}
