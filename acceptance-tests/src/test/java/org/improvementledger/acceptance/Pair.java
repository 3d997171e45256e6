package org.improvementledger.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pair as {@code ./run} starts it, driven from outside. One is shared by all tests of the module. */
final class Pair {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path ROOT = root();
    private static final Duration START_LIMIT = Duration.ofMinutes(15);

    /** The programs are the same ones; they end before code that is compiled twice would pay. */
    private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final int[] DEFAULT_PORTS = {8081, 8082, 9000, 15432, 19092};

    private static @Nullable Pair shared;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Path data;
    private final Process launcher;

    private Pair(Path data, Process launcher) {
        this.data = data;
        this.launcher = launcher;
    }

    /** Started on first use with the demo story played, stopped when the tests' JVM ends. */
    static synchronized Pair shared() {
        Pair current = shared;
        if (current == null) {
            current = start(temporaryFolder());
            shared = current;
            Runtime.getRuntime().addShutdownHook(new Thread(current::stop));
        }
        return current;
    }

    static Pair start(Path data, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--data", data.toString(), "--ports", Integer.toString(freeOffset())));
        arguments.addAll(List.of(options));
        Process process = command(data.resolveSibling(data.getFileName() + ".out"), arguments.toArray(String[]::new));
        Pair pair = new Pair(data, process);
        try {
            pair.awaitReady();
        } catch (RuntimeException notReady) {
            pair.stop();
            throw notReady;
        }
        return pair;
    }

    private void awaitReady() {
        await("the pair to be ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!launcher.isAlive()) {
                        throw new IllegalStateException("./run ended with " + launcher.exitValue() + ":\n" + output());
                    }
                    return Files.exists(properties());
                });
    }

    /** Runs {@code ./run} with the given arguments; its output goes to the given file. */
    static Process command(Path output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("run").toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            process.environment().put("JDK_JAVA_OPTIONS", JAVA_OPTIONS);
            return process.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pair").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    Process launcher() {
        return launcher;
    }

    String output() {
        try {
            return Files.readString(data.resolveSibling(data.getFileName() + ".out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of the plan's pages. */
    String plan(String path) {
        return property("plan.url") + path;
    }

    /** An address of the money's pages. */
    String money(String path) {
        return property("money.url") + path;
    }

    /** What {@code stack.properties} says now. */
    String property(String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(properties())) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("stack.properties has no " + name);
        }
        return value;
    }

    private Path properties() {
        return data.resolve("stack.properties");
    }

    ProcessHandle process(String name) {
        return ProcessHandle.of(Long.parseLong(property("pid." + name))).orElseThrow();
    }

    /** As {@code kill -9} does it; returns when it is dead. */
    void kill(String name) {
        ProcessHandle process = process(name);
        process.destroyForcibly();
        await(name + " to be dead").atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    void restart(String name) {
        control("restart", name);
    }

    /** What the command printed. */
    String recover(String name) {
        return control("recover", name);
    }

    private String control(String command, String name) {
        Path output = data.resolveSibling(command + "-" + name + ".out");
        Process process = command(output, command, name, "--data", data.toString());
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("./run " + command + " " + name + ":\n" + Files.readString(output));
            }
            return Files.readString(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Connection database(String service) throws SQLException {
        return DriverManager.getConnection(property("postgres." + service + ".url"));
    }

    /** What came back, with its body read as JSON where it is JSON. */
    record Answer(int status, String text, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String role, String service, String path) {
        return send(role, request(service, path).GET());
    }

    Answer post(String role, String service, String path, String body, String... headers) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(role, request);
    }

    /** Keeps what comes under the path in a file; an error's body as well. */
    void download(String role, String service, String path, Path file) {
        try {
            http.send(
                    request(service, path)
                            .header("Authorization", "Bearer " + token(role))
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(property(service + ".url") + path))
                .timeout(Duration.ofSeconds(30));
    }

    private Answer send(String role, HttpRequest.Builder request) {
        if (!role.isEmpty()) {
            request.header("Authorization", "Bearer " + token(role));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String token(String role) {
        return tokens.computeIfAbsent(role, name -> {
            String credentials = Base64.getEncoder().encodeToString((name + ":local").getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create(property("sign-in.url") + "/oauth2/token"))
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                return JSON.readTree(response.body()).get("access_token").asString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** An offset at which every port of the pair is free. */
    private static int freeOffset() {
        for (int offset = 2000; offset < 40_000; offset += 137) {
            if (allFree(offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports for the pair");
    }

    private static boolean allFree(int offset) {
        for (int port : DEFAULT_PORTS) {
            try (ServerSocket probe = new ServerSocket(port + offset, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("run"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("No ./run above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
