package org.improvementledger.chassis.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/** Starts a reader for each stream with the lines of its projections when the context is ready, before the web server takes requests, and ends them after it. */
final class ProjectionLines implements SmartLifecycle {

    /** Below the web server's phases: started before them, stopped after them. */
    private static final int PHASE = 1_000;

    private final List<ProjectionLine> lines;
    private final List<StreamReader> readers;
    private volatile boolean running;

    ProjectionLines(List<ProjectionLine> lines, Backing backing) {
        this.lines = List.copyOf(lines);
        Map<String, List<ProjectionLine>> streams = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.schema().projection().stream(), LinkedHashMap::new, Collectors.toList()));
        this.readers = streams.entrySet().stream()
                .map(stream -> new StreamReader(stream.getKey(), stream.getValue(), backing))
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
