package org.improvementledger.chassis.projection;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Starts the lines of all projections when the context is ready, before the web server takes requests, and ends them after it. */
final class ProjectionLines implements SmartLifecycle {

    /** Below the web server's phases: started before them, stopped after them. */
    private static final int PHASE = 1_000;

    private final List<ProjectionLine> lines;
    private volatile boolean running;

    ProjectionLines(List<ProjectionLine> lines) {
        this.lines = List.copyOf(lines);
    }

    List<ProjectionLine> lines() {
        return lines;
    }

    @Override
    public void start() {
        lines.forEach(ProjectionLine::start);
        running = true;
    }

    @Override
    public void stop() {
        lines.forEach(ProjectionLine::signalStop);
        lines.forEach(ProjectionLine::awaitEnd);
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
