package org.improvementledger.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.improvementledger.local.signin.SignInApplication;

/** How each server of the stack is started, told when it is ready, and stopped. */
final class StackServers {

    private static final String SERVICE_HEAP = "384m";
    private static final String SIGN_IN_HEAP = "128m";
    private static final Duration READY_PATIENCE = Duration.ofSeconds(180);
    private static final Duration RECOVERY_PATIENCE = Duration.ofHours(6);
    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final int HTTP_OK = 200;

    private final StackSettings settings;
    private final StackProcesses processes;
    private boolean stopping;

    StackServers(StackSettings settings, StackProcesses processes) {
        this.settings = settings;
        this.processes = processes;
    }

    /** Starts a service that first brings back what it has lost, however long that takes, and returns when it answers. */
    void recover(StackServer service) {
        // The server runs; a database of it that is gone is made again, empty.
        LocalPostgres.createServiceDatabase(
                settings.port(StackServer.POSTGRES),
                service.label(),
                service.label() + "_owner",
                service.label() + "_service");
        List<String> command = service(service);
        command.add("--ledger.recover");
        startHttp(service, command, READINESS, RECOVERY_PATIENCE);
    }

    /** Starts one server and returns when it answers. What it needs must be running. */
    void start(StackServer server) {
        switch (server) {
            case POSTGRES -> startPostgres();
            case KAFKA ->
                LocalKafka.start(
                        settings.folder(server), settings.port(server), settings.log(server), recording(server));
            case SIGN_IN -> startHttp(server, signIn(), "/.well-known/openid-configuration", READY_PATIENCE);
            case PLAN, MONEY -> startHttp(server, service(server), READINESS, READY_PATIENCE);
        }
    }

    /** Asks the process to end, and ends it by force when it does not. */
    static void end(StackServer server, ProcessHandle process) {
        // An interrupt makes PostgreSQL end its clients' sessions; a termination would wait for them to leave.
        ServerProcess.end(process, server == StackServer.POSTGRES ? "INT" : "TERM", STOP_PATIENCE);
    }

    /** From here on nothing is started any more: a process begun now would be missed by the one who stops them all. */
    synchronized void refuseStarts() {
        stopping = true;
    }

    private ServerProcess.Starter recording(StackServer server) {
        return (name, command, logFile) -> {
            synchronized (this) {
                if (stopping) {
                    throw new LocalServerException("Stopping, so " + server.label() + " is not started");
                }
                ServerProcess process = ServerProcess.start(name, command, logFile);
                processes.record(server, process.handle());
                return process;
            }
        };
    }

    @SuppressWarnings("try") // It goes on running: the stack stops it by its process.
    private void startPostgres() {
        StackServer server = StackServer.POSTGRES;
        LocalPostgres postgres = LocalPostgres.start(
                settings.folder(server), settings.port(server), settings.log(server), recording(server));
        postgres.createServiceDatabase("plan", "plan_owner", "plan_service");
        postgres.createServiceDatabase("money", "money_owner", "money_service");
    }

    private List<String> signIn() {
        List<String> command = new ArrayList<>(java(SIGN_IN_HEAP));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(JavaProgram.thisOne("sign-in", SignInApplication.class));
        command.add("--server.port=" + settings.port(StackServer.SIGN_IN));
        command.add("--sign-in.issuer=" + settings.url(StackServer.SIGN_IN));
        command.add("--sign-in.folder=" + settings.folder(StackServer.SIGN_IN));
        command.add("--sign-in.plan-url=" + settings.url(StackServer.PLAN));
        command.add("--sign-in.money-url=" + settings.url(StackServer.MONEY));
        return command;
    }

    private List<String> service(StackServer server) {
        List<String> command = new ArrayList<>(java(SERVICE_HEAP));
        command.addAll(
                program(System.getProperty("ledger.local." + server.label() + "-jar"), settings.program(server)));
        command.add("--server.port=" + settings.port(server));
        command.add("--server.address=127.0.0.1");
        command.add(
                "--spring.datasource.url=" + LocalPostgres.url(settings.port(StackServer.POSTGRES), server.label()));
        command.add("--spring.datasource.username=" + server.label() + "_service");
        command.add("--spring.datasource.password=" + LocalPostgres.PASSWORD);
        command.add("--spring.flyway.user=" + server.label() + "_owner");
        command.add("--spring.flyway.password=" + LocalPostgres.PASSWORD);
        command.add("--ledger.kafka.bootstrap-servers=127.0.0.1:" + settings.port(StackServer.KAFKA));
        command.add("--ledger.kafka.replication-factor=1");
        command.add("--ledger.sign-in.issuer=" + settings.url(StackServer.SIGN_IN));
        command.add("--ledger.audit.key-folder=" + settings.data().resolve("keys"));
        command.add("--ledger.links.plan=" + settings.url(StackServer.PLAN));
        command.add("--ledger.links.money=" + settings.url(StackServer.MONEY));
        return command;
    }

    private static List<String> program(String built, Path folder) {
        ServiceProgram program = new ServiceProgram(folder);
        try {
            if (built != null && Files.exists(Path.of(built))) {
                program.unpack(Path.of(built));
            } else if (!program.isThere()) {
                throw new LocalServerException("There is no program to run: " + built + " has not been built");
            }
            return program.arguments();
        } catch (IOException e) {
            throw new LocalServerException(built + " could not be unpacked into " + folder + ": " + e, e);
        }
    }

    private static List<String> java(String heap) {
        return List.of(
                JavaProgram.executable(),
                "-Xmx" + heap,
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }

    private void startHttp(StackServer server, List<String> command, String readinessPath, Duration patience) {
        Ports.requireFree(settings.port(server), server.label());
        ServerProcess process = recording(server).start(server.label(), command, settings.log(server));
        URI address = URI.create(settings.url(server) + readinessPath);
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build()) {
            while (!ready(client, address)) {
                if (!process.alive()) {
                    throw process.failure("ended while it was starting");
                }
                if (System.nanoTime() > deadline) {
                    throw process.failure("was not ready within " + patience.toSeconds() + " seconds");
                }
                LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
            }
        }
    }

    private static boolean ready(HttpClient client, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while waiting for " + address, e);
        }
    }

    /** Tells scripts where everything is: a line each, without escapes, for shells as well as for {@link java.util.Properties}. */
    void publish(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("plan.url=" + settings.url(StackServer.PLAN));
        lines.add("money.url=" + settings.url(StackServer.MONEY));
        lines.add("sign-in.url=" + settings.url(StackServer.SIGN_IN));
        lines.add("kafka.bootstrap=127.0.0.1:" + settings.port(StackServer.KAFKA));
        for (String database : List.of("plan", "money")) {
            lines.add("postgres." + database + ".url="
                    + LocalPostgres.url(settings.port(StackServer.POSTGRES), database) + "?user=" + database
                    + "_owner&password=" + LocalPostgres.PASSWORD);
        }
        for (StackServer server : StackServer.values()) {
            processes.living(server).ifPresent(process -> lines.add("pid." + server.label() + "=" + process.pid()));
        }
        processes.run().ifPresent(run -> lines.add("pid.run=" + run.pid()));
        StackProcesses.replace(file, String.join("\n", lines) + "\n");
    }
}
