package org.improvementledger.chassis.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/** Starts a reader for each stream, and one more for those of its projections that follow at leisure, when the context is ready, before the web server takes requests, and ends them after it. */
final class ProjectionLines implements SmartLifecycle {

    /** Below the web server's phases: started before them, stopped after them. */
    private static final int PHASE = 1_000;

    private final List<ProjectionLine> lines;
    private final List<StreamReader> readers;
    private volatile boolean running;

    /** Those of a stream that are brought forward together. */
    private record Pace(String stream, boolean atLeisure) {
        static Pace of(Projection projection) {
            return new Pace(projection.stream(), projection.atLeisure());
        }
    }

    ProjectionLines(List<ProjectionLine> lines, Backing backing) {
        this.lines = List.copyOf(lines);
        Map<Pace, List<ProjectionLine>> paces = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Pace.of(line.schema().projection()), LinkedHashMap::new, Collectors.toList()));
        this.readers = paces.entrySet().stream()
                .map(pace ->
                        new StreamReader(pace.getKey().stream(), pace.getKey().atLeisure(), pace.getValue(), backing))
                .toList();
    }

    List<ProjectionLine> lines() {
        return lines;
    }

    @Override
    public void start() {
        readers.forEach(StreamReader::start);
        running = true;
    }

    @Override
    public void stop() {
        readers.forEach(StreamReader::signalStop);
        readers.forEach(StreamReader::awaitEnd);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
