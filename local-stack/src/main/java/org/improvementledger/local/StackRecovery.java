package org.improvementledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings back what a service's database or Kafka has lost, from what the rest of a running stack still has. */
final class StackRecovery {

    private static final List<StackServer> SERVICES = List.of(StackServer.PLAN, StackServer.MONEY);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(200);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final Duration REFILL_PATIENCE = Duration.ofHours(6);

    /** How a service's log tells of its recovery. */
    private static final Pattern TOLD = Pattern.compile("Recovery( of [a-z-]+)?: .*");

    /** How its health tells that its relay has nothing left to publish. */
    private static final Pattern LEADING = Pattern.compile("\\{[^{}]*\"state\":\"LEADING\"[^{}]*}");

    private static final Pattern SINCE = Pattern.compile("\"since\":\"([^\"]+)\"");

    private static final Pattern PUBLISHED = Pattern.compile("\"lastPublished\":(\\d+)");

    private final Path data;
    private final PrintStream out;
    private final StackControl control;
    private final StackSettings settings;

    StackRecovery(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
        this.control = new StackControl(data, out);
        this.settings = new StackSettings(data, new StackProcesses(data).portOffset(), false, false);
    }

    void recover(StackServer server) {
        if (server == StackServer.KAFKA) {
            recoverKafka();
        } else {
            recoverService(server);
        }
    }

    private void recoverService(StackServer service) {
        long told = settings.log(service).toFile().length();
        Thread teller = Thread.ofPlatform().daemon().start(() -> tell(settings.log(service), told));
        control.startAnew(service, () -> {}, StackServers::recover);
        teller.interrupt();
        try {
            teller.join(ANSWER_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tellRoots();
    }

    /** Prints what the log tells of the recovery as it comes, until it is interrupted and all is told. */
    private void tell(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            boolean last = false;
            while (!last) {
                last = Thread.interrupted();
                long lineStart = file.getFilePointer();
                String line = file.readLine();
                while (line != null && file.getFilePointer() <= file.length()) {
                    Matcher told = TOLD.matcher(
                            new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    if (told.find()) {
                        out.println("  " + told.group());
                    }
                    lineStart = file.getFilePointer();
                    line = file.readLine();
                }
                file.seek(lineStart);
                if (!last) {
                    LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
                }
            }
        } catch (IOException e) {
            out.println("  The log " + log + " cannot be read: " + e);
        }
    }

    /** What Kafka has left is put aside, not deleted: somebody may want to know how it was lost. */
    private void recoverKafka() {
        Instant since = Instant.now();
        control.startAnew(StackServer.KAFKA, this::putKafkaAside, StackServers::start);
        out.println("Waiting for plan and money, which must be running, to fill their topics again");
        long deadline = System.nanoTime() + REFILL_PATIENCE.toNanos();
        for (StackServer service : SERVICES) {
            while (!isRefilled(service, since)) {
                if (System.nanoTime() > deadline) {
                    throw new LocalServerException(
                            service.label() + " has not filled its topic again. Its log: " + settings.log(service));
                }
                LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
            }
        }
        tellRoots();
    }

    private void putKafkaAside() {
        Path folder = settings.folder(StackServer.KAFKA);
        Path aside = data.resolve("kafka.lost-" + Instant.now().getEpochSecond());
        try {
            if (Files.exists(folder)) {
                Files.move(folder, aside);
                out.println("What Kafka had is in " + aside + "; delete it when nobody needs it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A relay that leads since before Kafka was away has not noticed yet. */
    private boolean isRefilled(StackServer service, Instant since) {
        Matcher leading = LEADING.matcher(get(settings.url(service) + "/actuator/health"));
        if (!leading.find()) {
            return false;
        }
        Matcher leadingSince = SINCE.matcher(leading.group());
        if (!leadingSince.find() || Instant.parse(leadingSince.group(1)).isBefore(since)) {
            return false;
        }
        Matcher published = PUBLISHED.matcher(leading.group());
        out.println("  " + service.label()
                + (published.find()
                        ? " has its events up to position " + published.group(1) + " on the topic again"
                        : " has no events to publish"));
        return true;
    }

    private void tellRoots() {
        for (StackServer service : SERVICES) {
            for (String log : List.of("action-plan", "budget")) {
                String checkpoint = get(settings.url(service) + "/tlog/" + log + "/checkpoint");
                List<String> lines = checkpoint.lines().limit(3).toList();
                out.println("  The log of " + log + " at " + service.label() + ": "
                        + (lines.size() < 3 || checkpoint.startsWith("{")
                                ? "not signed yet"
                                : lines.get(1) + " entries, root " + lines.get(2)));
            }
        }
    }

    /** Empty where nobody answers. */
    private static String get(String address) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_PATIENCE).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(ANSWER_PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notNow) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while waiting for " + address, e);
        }
    }
}
