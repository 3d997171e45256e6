package org.improvementledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.money.BudgetApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages of long lists, whole and as a person waits for them: with a hundred rows, and the same with ten thousand. */
final class LongLists {

    private static final int FEW = 100;

    private static final int MANY = 10_000;

    /** A budget and its allocations: proposed and approved each. */
    private static final int EVENTS_A_BUDGET = 41;

    private static final int ALLOCATIONS_A_BUDGET = 20;

    private static final int WARMING = 10;

    private static final int MEASURED = 21;

    /** An answer that takes longer than all patience fails the run. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final Servers servers;

    private final HttpClient http = HttpClient.newHttpClient();

    LongLists(Servers servers) {
        this.servers = servers;
    }

    void measure(Results results) throws Exception {
        Benchmarks.say("Lists with " + FEW + " and with " + MANY + " rows");
        try (ConfigurableApplicationContext service =
                        servers.start(WebApplicationType.SERVLET, BudgetApplication.class, OpenDoors.class);
                Connection connection = servers.connect()) {
            String url = "http://127.0.0.1:"
                    + ((WebServerApplicationContext) service).getWebServer().getPort();
            History.append(servers, (long) EVENTS_A_BUDGET * FEW / ALLOCATIONS_A_BUDGET);
            awaitRows(connection, "budgets.allocation", FEW);
            UUID[] spender = spender(connection);
            History.appendSpend(servers, spender[0], spender[1], 0, FEW);
            awaitRows(connection, "spend.spend", FEW);
            Map<String, Long> few = medians(url, connection, spender[1]);
            History.append(servers, (long) EVENTS_A_BUDGET * (MANY - FEW) / ALLOCATIONS_A_BUDGET);
            History.appendSpend(servers, spender[0], spender[1], FEW, MANY - FEW);
            awaitRows(connection, "budgets.allocation", MANY);
            awaitRows(connection, "spend.spend", MANY);
            Map<String, Long> many = medians(url, connection, spender[1]);
            results.section(
                    "Long lists",
                    "A page, as a browser gets it: with %,d allocations and as many lines of spend from one of them, and with %,d of each. There are then %,d flags and %,d accounts. Milliseconds, the median of %d. A download has a hundred times the rows."
                            .formatted(
                                    FEW,
                                    MANY,
                                    rows(connection, "flags.flag"),
                                    rows(connection, "ledger.account"),
                                    MEASURED),
                    "what",
                    "with %,d".formatted(FEW),
                    "with %,d".formatted(MANY),
                    "ratio");
            few.forEach((what, median) ->
                    results.answers(what, median, many.get(what), Results.ratio(many.get(what), median)));
        }
    }

    private Map<String, Long> medians(String url, Connection connection, UUID allocation) throws Exception {
        awaitQuiet(connection);
        String statement = "/ledger/accounts/spent:" + allocation;
        long last = rows(connection, "event_store.event_position") - 1;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("allocations", "/allocations");
        pages.put("allocations by amount", "/allocations?sort=-amount");
        pages.put("allocations by title, approved ones", "/allocations?sort=title&status=approved");
        pages.put("allocations with words", "/allocations?q=programme");
        pages.put("allocations with words that none has", "/allocations?q=nowhere");
        pages.put("allocations, the second page by amount", next(url, "/allocations?sort=-amount"));
        pages.put("allocations, the download", "/allocations.csv");
        pages.put("spend", "/spend");
        pages.put("spend by amount", "/spend?sort=-netAmount");
        pages.put("spend of a supplier in two periods", "/spend?q=Supplier+7&periodFrom=P3&periodTo=P4");
        pages.put("spend, the second page by supplier", next(url, "/spend?sort=supplier"));
        pages.put("spend, the download", "/spend.csv");
        pages.put("flags", "/flags");
        pages.put("flags by amount, backdated ones", "/flags?sort=-amount&rule=backdated");
        pages.put("flags, the download", "/flags.csv");
        pages.put("accounts", "/ledger/accounts");
        pages.put("accounts by balance", "/ledger/accounts?sort=-balance&kind=available");
        pages.put("an account's entries", statement);
        pages.put("an account's entries of a month", statement + "?from=2019-06-01&to=2019-06-30");
        pages.put("an account's entries, the download", statement + "/entries.csv");
        pages.put("trial balance", "/ledger");
        pages.put("trial balance as known at half of the history", "/ledger?knownAt=" + last / 2);
        pages.put("trial balance as known at a tenth of the history", "/ledger?knownAt=" + last / 10);
        Map<String, Long> medians = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            medians.put(page.getKey(), median(url + page.getValue()));
        }
        return medians;
    }

    private long median(String address) throws Exception {
        for (int warm = 0; warm < WARMING; warm++) {
            get(address);
        }
        long[] nanos = new long[MEASURED];
        for (int ask = 0; ask < MEASURED; ask++) {
            long begun = System.nanoTime();
            get(address);
            nanos[ask] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[MEASURED / 2];
    }

    private String next(String url, String address) throws Exception {
        Matcher next = NEXT.matcher(get(url + address));
        if (!next.find()) {
            throw new IllegalStateException(address + " has no second page");
        }
        return next.group(1).replace("&amp;", "&");
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + text);
        }
        return text;
    }

    /** The first allocation that is approved, behind its budget. */
    private static UUID[] spender(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select budget_id, id from budgets.allocation where status = 'approved' order by first_position limit 1")) {
            row.next();
            return new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)};
        }
    }

    private static void awaitRows(Connection connection, String table, long atLeast) throws SQLException {
        while (rows(connection, table) < atLeast) {
            LockSupport.parkNanos(50_000_000);
        }
        awaitQuiet(connection);
    }

    /** Until every projection of our own stream has applied every event. */
    private static void awaitQuiet(Connection connection) throws SQLException {
        for (String projection : new String[] {"budgets", "spend", "flags", "ledger", "monitoring", "transparency"}) {
            while (single(connection, "select next_position from " + projection + ".progress")
                    < single(connection, "select count(*) from event_store.domain_event")) {
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static long rows(Connection connection, String table) throws SQLException {
        return single(connection, "select count(*) from " + table);
    }

    private static long single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
