package org.improvementledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code ./run} as processes, with real servers and with stand-ins for the two services. */
class StackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private Path data;
    private int offset;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        offset = IntStream.iterate(2_000, tried -> tried + 100)
                .filter(tried -> Arrays.stream(StackServer.values())
                        .noneMatch(server -> Ports.listening(server.usualPort() + tried)))
                .findFirst()
                .orElseThrow();
        StandInService.pack(folder.resolve("service.jar"));
    }

    @AfterEach
    void stopWhateverRuns() throws IOException, InterruptedException {
        finish(command("stop", "--data", data.toString()));
    }

    @Test
    void startsKeepsWatchRestartsAndStops() throws IOException, InterruptedException, SQLException {
        Process run = start();
        Properties stack = awaitReady(run);
        assertThat(stack.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "plan.url",
                        "money.url",
                        "sign-in.url",
                        "kafka.bootstrap",
                        "postgres.plan.url",
                        "postgres.money.url",
                        "pid.plan",
                        "pid.money",
                        "pid.sign-in",
                        "pid.kafka",
                        "pid.postgres",
                        "pid.run");
        assertThat(Files.readString(data.resolve("logs/plan.log")))
                .contains("--spring.datasource.username=plan_service")
                .contains("--ledger.sign-in.issuer=" + stack.getProperty("sign-in.url"));
        assertThat(answer(stack.getProperty("plan.url") + "/actuator/health/readiness"))
                .isEqualTo(200);
        try (Connection owner = DriverManager.getConnection(stack.getProperty("postgres.money.url"))) {
            assertThat(owner.getMetaData().getUserName()).isEqualTo("money_owner");
        }
        assertThat(output(finish(start()))).contains("Another run uses " + data);

        for (StackServer server : StackServer.values()) {
            String pid = "pid." + server.label();
            ServerProcess.signal(Long.parseLong(properties().getProperty(pid)), "KILL");
            await().atMost(PATIENCE).until(() -> output(run).contains(server.label() + " has ended"));
            assertThat(finish(command("restart", server.label(), "--data", data.toString()))
                            .exitValue())
                    .isZero();
            assertThat(properties().getProperty(pid)).isNotEqualTo(stack.getProperty(pid));
        }

        assertThat(finish(command("recover", "money", "--data", data.toString()))
                        .exitValue())
                .isZero();
        assertThat(Files.readString(data.resolve("logs/money.log"))).contains("--ledger.recover");
        assertThat(output(finish(command("recover", "postgres", "--data", data.toString()))))
                .contains("recover needs one of: plan, money, kafka");

        Properties before = properties();
        ServerProcess.signal(run.pid(), "INT");
        ServerProcess.signal(run.pid(), "INT");
        assertThat(finish(run).exitValue()).isZero();
        assertThat(data.resolve("stack.properties")).doesNotExist();
        for (StackServer server : StackServer.values()) {
            assertThat(ProcessHandle.of(Long.parseLong(before.getProperty("pid." + server.label())))
                            .filter(ServerProcess::alive))
                    .as(server.label())
                    .isEmpty();
        }
    }

    @Test
    void endsWhatAKilledRunLeft() throws IOException, InterruptedException {
        Process run = start();
        Properties stack = awaitReady(run);
        ServerProcess.signal(run.pid(), "KILL");
        finish(run);

        Process second = finish(start());
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output(second)).contains("./run stop ends them");

        assertThat(finish(command("stop", "--data", data.toString())).exitValue())
                .isZero();
        assertThat(ProcessHandle.of(Long.parseLong(stack.getProperty("pid.postgres")))
                        .filter(ServerProcess::alive))
                .isEmpty();
    }

    @Test
    void showsWhyAServiceDiedAndLeavesNothingRunning() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("stand-in-dies"));
        Process run = finish(start());

        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(output(run)).contains("ended while it was starting").contains("Told to die");
        assertThat(new StackProcesses(data).recorded()).isFalse();
        assertThat(Ports.listening(StackServer.KAFKA.usualPort() + offset)).isFalse();
        assertThat(Ports.listening(StackServer.POSTGRES.usualPort() + offset)).isFalse();
    }

    @Test
    void namesThePortThatIsTaken() throws IOException, InterruptedException {
        int port = StackServer.MONEY.usualPort() + offset;
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            Process run = finish(start());

            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(output(run)).contains("port " + port + " (for money)");
        }
    }

    @Test
    void refusesAFolderThatCannotBeOne() throws IOException, InterruptedException {
        Files.writeString(data, "a file");
        Process run = finish(start());

        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(output(run)).contains("cannot be written");
        Files.delete(data);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException, InterruptedException {
        assertThat(finish(command("start", "--frish")).exitValue()).isEqualTo(2);
        assertThat(finish(command("start", "--ports", "many")).exitValue()).isEqualTo(2);
        assertThat(finish(command("restart", "everything")).exitValue()).isEqualTo(2);
        assertThat(finish(command("restart", "plan", "--data", data.toString())).exitValue())
                .isEqualTo(1);
    }

    /** Where these tests run in the background of a script, they ignore Ctrl-C, and what they start would too. */
    private static List<String> hearingCtrlC() throws IOException, InterruptedException {
        List<String> hearing = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(hearing);
        trial.add("true");
        return new ProcessBuilder(trial).start().waitFor() == 0 ? hearing : List.of();
    }

    private Process start() throws IOException, InterruptedException {
        return command("start", "--data", data.toString(), "--ports", Integer.toString(offset), "--no-demo");
    }

    /** Its output goes to a file named after its process, to be read while it runs. */
    private Process command(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(hearingCtrlC());
        command.addAll(List.of(
                JavaProgram.executable(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dledger.local.plan-jar=" + folder.resolve("service.jar"),
                "-Dledger.local.money-jar=" + folder.resolve("service.jar"),
                "-cp",
                System.getProperty("java.class.path"),
                LocalStack.class.getName()));
        command.addAll(List.of(arguments));
        Path written = Files.createTempFile(folder, "command-", ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(written.toFile())
                .start();
        Files.createSymbolicLink(folder.resolve(process.pid() + ".out"), written);
        return process;
    }

    private String output(Process process) throws IOException {
        return Files.readString(folder.resolve(process.pid() + ".out"));
    }

    private Process finish(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(() -> "ended: " + process)
                .isTrue();
        return process;
    }

    private Properties awaitReady(Process run) throws IOException {
        await().atMost(PATIENCE).until(() -> Files.exists(data.resolve("stack.properties")) || !run.isAlive());
        assertThat(run.isAlive()).as(output(run)).isTrue();
        return properties();
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("stack.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static int answer(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
