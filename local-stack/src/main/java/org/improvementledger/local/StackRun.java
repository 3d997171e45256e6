package org.improvementledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.improvementledger.local.demo.DemoStory;
import org.improvementledger.local.signin.DemoOffice;

/**
 * One run of the stack: starts the servers, watches them, and stops them in order when it is asked to end.
 *
 * <p>Everything that ends it (a Ctrl-C, a termination, a failure) goes through one shutdown hook, which a second Ctrl-C does not disturb.
 */
final class StackRun {

    private static final long LEAST_FREE_BYTES = 1_000_000_000L;
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(500);
    private static final int INTERRUPTED = 130;
    private static final int A_SERVER_WAS_DEAD = 1;
    private static final List<String> KEPT_DATA =
            List.of("postgres", "kafka", "sign-in", "keys", "logs", "demo-played", "stack.properties");

    private final StackSettings settings;
    private final PrintStream out;
    private final StackProcesses processes;
    private final StackServers servers;
    private final Path published;

    private volatile boolean ready;
    private volatile boolean failed;
    private volatile boolean stopping;

    StackRun(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.processes = new StackProcesses(settings.data());
        this.servers = new StackServers(settings, processes);
        this.published = settings.data().resolve("stack.properties");
    }

    /** Returns only by an exception: a running stack ends with its process. */
    void start() {
        try (FileChannel lockFile = prepareFolder();
                FileLock lock = requireOnlyRun(lockFile)) {
            requireNoLeftovers();
            requireFreePorts();
            clear();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop of the stack"));
            processes.recordRun(settings.portOffset());
            startServers();
            playDemoOnce();
            servers.publish(published);
            ready = true;
            tellWhereEverythingIs();
            watch(lock);
        } catch (IOException e) {
            failed = true;
            throw new LocalServerException("The data folder " + settings.data() + " cannot be used: " + e, e);
        } catch (RuntimeException e) {
            awaitEndWhenStopping();
            failed = true;
            throw e;
        }
    }

    /** What fails because it is being stopped is no news: the shutdown hook ends the process. */
    private void awaitEndWhenStopping() {
        while (stopping) {
            LockSupport.park();
        }
    }

    private FileChannel prepareFolder() {
        Path data = settings.data();
        try {
            Files.createDirectories(data);
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new LocalServerException("There is too little space for " + data + ": " + free / 1_000_000
                        + " MB free, and 1,000 MB are needed. Make room, or choose another folder with --data");
            }
            return FileChannel.open(data.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LocalServerException(
                    "The data folder " + data + " cannot be written (" + e + "). Choose another with --data", e);
        }
    }

    private FileLock requireOnlyRun(FileChannel lockFile) throws IOException {
        LocalServerException taken = new LocalServerException("Another run uses " + settings.data()
                + ". ./run stop ends it, ./run --data DIR --ports N starts a second stack beside it");
        try {
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw taken;
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw taken;
        }
    }

    private void requireNoLeftovers() {
        List<String> alive = new ArrayList<>();
        for (StackServer server : StackServer.values()) {
            processes
                    .living(server)
                    .ifPresent(process -> alive.add(server.label() + " (process " + process.pid() + ")"));
        }
        if (!alive.isEmpty()) {
            throw new LocalServerException("A former run on " + settings.data() + " was killed and left "
                    + String.join(", ", alive) + " running. ./run stop ends them");
        }
        processes.forget();
    }

    private void requireFreePorts() {
        List<String> taken = new ArrayList<>();
        for (StackServer server : StackServer.values()) {
            int port = settings.port(server);
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                taken.add(port + " (for " + server.label() + ")");
            }
        }
        if (!taken.isEmpty()) {
            throw new LocalServerException("In use by another program: port " + String.join(", port ", taken)
                    + ". Stop that program, or choose other ports: ./run --ports 1000 adds 1000 to each");
        }
    }

    /** Only what a stack made is deleted: the folder may be somebody's by mistake. */
    private void clear() throws IOException {
        Files.deleteIfExists(published);
        if (settings.fresh()) {
            for (String name : KEPT_DATA) {
                PostgresBinaries.deleteTree(settings.data().resolve(name));
            }
        }
        for (StackServer server : StackServer.values()) {
            Path log = settings.log(server);
            if (Files.exists(log)) {
                Path former = log.resolveSibling(server.label() + ".former.log");
                Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void startServers() {
        out.println("Starting PostgreSQL, Kafka and sign-in; the data is in " + settings.data());
        startTogether(List.of(StackServer.POSTGRES, StackServer.KAFKA, StackServer.SIGN_IN));
        out.println("Starting the two services");
        startTogether(List.of(StackServer.PLAN, StackServer.MONEY));
    }

    /** Does not wait for the rest once one of them has failed. */
    private void startTogether(List<StackServer> together) {
        // Not closed on the way out: closing would wait for the servers that are still starting.
        var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        ExecutorCompletionService<String> starts = new ExecutorCompletionService<>(threads);
        for (StackServer server : together) {
            starts.submit(() -> {
                long begun = System.nanoTime();
                servers.start(server);
                long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                return "  %-8s ready after %d.%d s".formatted(server.label(), millis / 1000, millis % 1000 / 100);
            });
        }
        try {
            for (int done = 0; done < together.size(); done++) {
                out.println(starts.take().get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LocalServerException told) {
                throw told;
            }
            throw new LocalServerException("A server could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while the servers were starting", e);
        }
    }

    private void playDemoOnce() throws IOException {
        Path played = settings.data().resolve("demo-played");
        if (!settings.demo() || Files.exists(played)) {
            return;
        }
        out.println("Playing the demo story");
        new DemoStory(
                        settings.url(StackServer.PLAN),
                        settings.url(StackServer.MONEY),
                        settings.url(StackServer.SIGN_IN),
                        line -> out.println("  " + line))
                .play();
        Files.writeString(played, "");
    }

    private void tellWhereEverythingIs() {
        out.println();
        out.println("Ready.");
        out.println("  Improvement plan  " + settings.url(StackServer.PLAN));
        out.println("  Money             " + settings.url(StackServer.MONEY));
        out.println("  Sign-in           " + settings.url(StackServer.SIGN_IN));
        out.println("  For scripts       " + published);
        out.println();
        out.println("Demo users, all with the password " + DemoOffice.PASSWORD + ":");
        for (DemoOffice office : DemoOffice.ALL) {
            out.println("  %-24s %s".formatted(office.name(), office.does()));
        }
        out.println();
        out.println("Stop with Ctrl-C, or from another terminal with ./run stop");
        out.flush();
    }

    /** Tells once of each death, and of each return. */
    private void watch(FileLock lock) {
        Set<StackServer> dead = EnumSet.noneOf(StackServer.class);
        while (lock.isValid() && !stopping) {
            for (StackServer server : StackServer.values()) {
                Optional<ProcessHandle> process = processes.living(server);
                if (process.isPresent()) {
                    if (dead.remove(server)) {
                        out.println(server.label() + " runs again, as process "
                                + process.get().pid());
                    }
                } else if (!stopping && !StackControl.restarting(settings.data(), server) && dead.add(server)) {
                    out.println(server.label() + " has ended. The rest goes on; ./run restart " + server.label()
                            + " starts it again. Its log: " + settings.log(server));
                }
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
    }

    private void stop() {
        int exitCode = ready ? 0 : INTERRUPTED;
        if (failed) {
            exitCode = A_SERVER_WAS_DEAD;
        }
        stopping = true;
        try {
            servers.refuseStarts();
            out.println();
            for (StackServer server : StackServer.values()) {
                Optional<ProcessHandle> process = processes.living(server);
                if (process.isPresent()) {
                    out.println("Stopping " + server.label());
                    StackServers.end(server, process.get());
                } else if (ready) {
                    exitCode = A_SERVER_WAS_DEAD;
                }
            }
            Files.deleteIfExists(published);
            processes.forget();
            out.println("Stopped.");
        } catch (IOException | RuntimeException e) {
            System.err.println("The stack could not be stopped whole: " + e.getMessage() + ". ./run stop tries again");
            exitCode = A_SERVER_WAS_DEAD;
        }
        out.flush();
        // A signal would otherwise make every end look like a failure.
        Runtime.getRuntime().halt(exitCode);
    }
}
