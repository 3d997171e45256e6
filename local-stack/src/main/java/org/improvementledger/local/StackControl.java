package org.improvementledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** What one does with a running stack from another terminal. */
final class StackControl {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(180);

    private final Path data;
    private final PrintStream out;
    private final StackProcesses processes;
    private final Path published;

    StackControl(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
        this.processes = new StackProcesses(data);
        this.published = data.resolve("stack.properties");
    }

    /** Ends the run, or what a killed run has left; quiet when there is nothing. */
    void stop() {
        if (!processes.recorded()) {
            out.println("No stack runs on " + data);
            return;
        }
        Optional<ProcessHandle> run = processes.run();
        if (run.isPresent()) {
            out.println("Stopping the run on " + data + " (process " + run.get().pid() + ")");
            ServerProcess.signal(run.get().pid(), "TERM");
            if (!ServerProcess.awaitEnd(run.get(), STOP_PATIENCE)) {
                throw new LocalServerException("The run (process " + run.get().pid() + ") did not end within "
                        + STOP_PATIENCE.toSeconds() + " seconds");
            }
        }
        for (StackServer server : StackServer.values()) {
            processes.living(server).ifPresent(process -> {
                out.println("Stopping " + server.label() + " (process " + process.pid() + ")");
                StackServers.end(server, process);
            });
        }
        try {
            Files.deleteIfExists(published);
        } catch (IOException e) {
            throw new LocalServerException(published + " cannot be deleted: " + e, e);
        }
        processes.forget();
        out.println("Stopped.");
    }

    /** Starts one server anew with the settings of the run, whether it is dead or alive. */
    void restart(StackServer server) {
        startAnew(server, () -> {}, StackServers::start);
    }

    /** How a server is started. */
    interface Start {
        void start(StackServers servers, StackServer server);
    }

    /** @param stopped what is done while it does not run */
    void startAnew(StackServer server, Runnable stopped, Start start) {
        if (!processes.recorded() || !Files.exists(published)) {
            throw new LocalServerException("No stack is ready on " + data + ": ./run starts one");
        }
        Path mark = mark(data, server);
        try (FileChannel file = FileChannel.open(
                        data.resolve("restart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (!lock.isValid()) {
                throw new LocalServerException("Another restart is under way on " + data);
            }
            Files.writeString(mark, Long.toString(ProcessHandle.current().pid()));
            try {
                endAndStart(server, stopped, start);
            } finally {
                Files.deleteIfExists(mark);
            }
        } catch (IOException e) {
            throw new LocalServerException("The data folder " + data + " cannot be written: " + e, e);
        }
    }

    private void endAndStart(StackServer server, Runnable stopped, Start start) {
        processes.living(server).ifPresent(process -> {
            out.println("Stopping " + server.label() + " (process " + process.pid() + ")");
            StackServers.end(server, process);
        });
        stopped.run();
        out.println("Starting " + server.label());
        StackServers servers =
                new StackServers(new StackSettings(data, processes.portOffset(), false, false), processes);
        start.start(servers, server);
        servers.publish(published);
        out.println(server.label() + " runs as process "
                + processes.living(server).map(ProcessHandle::pid).orElse(0L));
    }

    private static Path mark(Path data, StackServer server) {
        return data.resolve("restarting-" + server.label());
    }

    /** Whether somebody is stopping and starting the server on purpose at this moment. */
    static boolean restarting(Path data, StackServer server) {
        Path mark = mark(data, server);
        try {
            return Files.exists(mark)
                    && ProcessHandle.of(Long.parseLong(Files.readString(mark).strip()))
                            .filter(ServerProcess::alive)
                            .isPresent();
        } catch (IOException | NumberFormatException beingWrittenOrDeleted) {
            return false;
        }
    }
}
