package org.improvementledger.chassis.projection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.improvementledger.chassis.projection.Histories.Counted;

/** Measures events a second through a projection with three tables: one row revised, one tally revised and one entry appended for each event. */
final class ProjectionThroughput {

    private ProjectionThroughput() {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int counters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        try (Stage stage = new Stage(1)) {
            stage.topic.create();
            Random random = new Random(1);
            List<UUID> ids = new java.util.ArrayList<>();
            for (int counter = 0; counter < counters; counter++) {
                ids.add(stage.history.open("name " + random.nextInt(500)));
            }
            for (int event = counters; event < count; event++) {
                UUID id = ids.get(random.nextInt(ids.size()));
                stage.history.append(id, new Counted(id, random.nextInt(1_000)));
            }
            stage.topic.publish(stage.history.events());
            for (int run = 1; run <= 3; run++) {
                TallyProjection tally = new TallyProjection("run_" + "abc".charAt(run - 1), stage.stream);
                long start = System.nanoTime();
                ProjectionLine line = stage.start(tally, ProjectionLimits.defaults(), stage.applied);
                while (line.view().position() < count - 1) {
                    java.util.concurrent.locks.LockSupport.parkNanos(
                            Duration.ofMillis(1).toNanos());
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                double own = processorSeconds(stage);
                double backend = backendSeconds(stage);
                System.out.printf(
                        "run %d: %d events, %d counters, %.2f s, %.0f events a second; processor time %.1f µs an event in the line, %.1f µs in its Postgres backend%n",
                        run, count, counters, seconds, count / seconds, own / count * 1e6, backend / count * 1e6);
                stage.stop(line);
            }
        }
        System.exit(0);
    }

    /** Processor time of the line's thread: tells what the work costs also on a machine that others use. */
    private static double processorSeconds(Stage stage) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("projections-" + stage.stream)) {
                return threads.getThreadCpuTime(thread.threadId()) / 1e9;
            }
        }
        return 0;
    }

    private static double backendSeconds(Stage stage) {
        long pid = stage.number(
                "SELECT pid FROM pg_stat_activity WHERE application_name = 'projections-" + stage.stream + "'");
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }
}
