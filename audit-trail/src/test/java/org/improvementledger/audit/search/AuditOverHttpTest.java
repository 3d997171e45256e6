package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The resource and the pages as they go over the wire, without sign-in. */
class AuditOverHttpTest {

    private static final StoryUnderTest STORY = StoryUnderTest.get();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void anItemHasExactlyTheFieldsPromisedAndThePayloadAsStored() throws Exception {
        String body = get("/api/audit/entries?service=budget&from=2").body();
        JsonNode approved = JSON.readTree(body).at("/items/0");
        assertThat(approved.propertyNames())
                .containsExactly(
                        "service",
                        "position",
                        "eventId",
                        "type",
                        "revision",
                        "subject",
                        "sequence",
                        "actor",
                        "capacity",
                        "recordedAt",
                        "effectiveOn",
                        "flags",
                        "payload");
        assertThat(approved.at("/recordedAt").asString()).isEqualTo("2026-11-02T09:00:00.030001Z");
        assertThat(approved.at("/effectiveOn").asString()).isEqualTo("2018-05-01");
        assertThat(body).contains("\"payload\":" + STORY.money.all().get(2).payload());
        JsonNode drafted = JSON.readTree(get("/api/audit/entries/action-plan/0").body());
        assertThat(drafted.propertyNames()).contains("actor", "payload").doesNotContain("capacity", "effectiveOn");
    }

    @Test
    void nextLeadsThroughAllEntries() throws Exception {
        assertThat(walk("/api/audit/entries?service=action-plan&limit=2", "from"))
                .containsExactly(
                        "action-plan 0",
                        "action-plan 1",
                        "action-plan 2",
                        "action-plan 3",
                        "action-plan 4",
                        "action-plan 5");
        List<String> both = walk("/api/audit/entries?limit=2", "cursor");
        assertThat(both).hasSize(9).doesNotHaveDuplicates();
        assertThat(walk("/api/audit/entries?limit=1000", "cursor")).isEqualTo(both);
        assertThat(walk("/api/audit/entries?service=budget&limit=1", "cursor")).hasSize(3);
    }

    private static List<String> walk(String first, String parameter) throws Exception {
        List<String> found = new ArrayList<>();
        String path = first;
        while (true) {
            JsonNode page = JSON.readTree(get(path).body());
            page.get("items")
                    .forEach(item -> found.add(item.get("service").asString() + " "
                            + item.get("position").asLong()));
            if (page.get("next") == null || page.get("next").isNull()) {
                return found;
            }
            path = first + "&" + parameter + "=" + page.get("next").asString();
        }
    }

    @Test
    void thePageShowsSentencesAndNothingUnescaped() throws Exception {
        HttpResponse<String> page = get("/audit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Cabinet approved £10,600,000.00 for “In-year allocation to children&#39;s services”")
                .contains("href=\"/audit/budget/2\"")
                .contains("9 entries")
                .contains("Weather observed");
    }

    @Test
    void thePageNarrowsAndSaysWhatItCannotUnderstand() throws Exception {
        assertThat(get("/audit?words=%C2%A310%2C600%2C000&kind=budget.allocation-approved")
                        .body())
                .contains("1 entry")
                .contains("Selected filters");
        assertThat(get("/audit?actor=nobody").body()).contains("No entry fits these filters.");
        HttpResponse<String> wrong = get("/audit?item=seven&effectiveFrom=30+February+2019");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("There is a problem")
                .contains("Item must be an id of 36 characters")
                .contains("February 2019 has 28 days");
    }

    @Test
    void anEntryIsShownWholeWithItsNeighbours() throws Exception {
        assertThat(get("/audit/budget/1").body())
                .contains("£10,600,000.00")
                .contains("Meet the forecast overspend on placements")
                .contains("href=\"/audit?item=c3d2e1f0-9b8a-4756-a342-1f0e9d8c7b04\"")
                .contains("rel=\"prev\"")
                .contains("rel=\"next\"")
                .contains("2 November 2026 at 9:00:00am")
                .doesNotContain("Caused by");
        assertThat(get("/audit/action-plan/5").body())
                .contains("this is no &lt;JSON&gt;")
                .contains("not in a form that can be shown as a table");
        assertThat(get("/audit/action-plan/4").body()).contains("Weather observed");
    }

    @Test
    void theMomentGoesAlong() throws Exception {
        assertThat(get("/audit?knownAt=1").body())
                .contains("5 entries")
                .contains("Money, position 1")
                .doesNotContain("Cabinet approved")
                .contains("/audit/budget/1?knownAt=1");
    }

    @Test
    void theSpreadsheetHasARowForEachEntryFound() throws Exception {
        HttpResponse<String> csv = get("/audit.csv?service=budget&sort=-position");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(4).anySatisfy(line -> assertThat(line)
                .startsWith("Money,2,\"Cabinet approved £10,600,000.00")
                .contains("2018-05-01,2026-11-02T09:00:00.030001Z"));
    }

    @Test
    void historyIsReplayedAnEventAtATime() throws Exception {
        assertThat(get("/audit/replay").body()).contains("Begin", "Improvement plan");
        HttpResponse<String> begun = get("/audit/replay?service=budget&from=");
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.headers().firstValue("Location").orElseThrow())
                .endsWith("/audit/replay/budget/0?service=budget");
        assertThat(get("/audit/replay/budget/1?service=budget").body())
                .contains("href=\"/audit/replay/budget/0?service=budget\"")
                .contains("href=\"/audit/replay/budget/2?service=budget\"")
                .contains("href=\"/audit/replay/budget/2?service=budget&amp;play=true\"")
                .contains("To the beginning");
        HttpResponse<String> playing = get("/audit/replay/budget/1?service=budget&play=true");
        assertThat(playing.headers().firstValue("Refresh").orElseThrow())
                .endsWith("url=/audit/replay/budget/2?service=budget&play=true");
        assertThat(playing.body()).contains("Stop");
        HttpResponse<String> last = get("/audit/replay/budget/2?service=budget&play=true");
        assertThat(last.headers().firstValue("Refresh")).isEmpty();
        assertThat(last.body()).contains("This is the last event.").contains("Cabinet approved £10,600,000.00");
        assertThat(get("/audit/replay/budget/3").statusCode()).isEqualTo(404);
        assertThat(get("/audit/replay?from=30+February+2019").body()).contains("February 2019 has 28 days");
    }

    @Test
    void aReplayOfBothGoesThroughEveryEntryOnceForwardAndBack() throws Exception {
        List<String> all = walk("/api/audit/entries?limit=1000", "cursor");
        List<String> forward = replay(
                get("/audit/replay?from=").headers().firstValue("Location").orElseThrow(), "next");
        assertThat(forward).isEqualTo(all);
        String end = "/audit/replay/" + all.getLast().replace(' ', '/');
        assertThat(replay(end, "prev")).isEqualTo(all.reversed());
    }

    private static List<String> replay(String first, String direction) throws Exception {
        List<String> seen = new ArrayList<>();
        java.util.regex.Pattern link =
                java.util.regex.Pattern.compile("rel=\"" + direction + "\" href=\"(/audit/replay/[^\"]+)\"");
        String path = URI.create(first).getPath();
        while (path != null) {
            seen.add(path.substring("/audit/replay/".length()).replace('/', ' '));
            java.util.regex.Matcher next = link.matcher(get(path).body());
            path = next.find() ? next.group(1) : null;
        }
        return seen;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = STORY.context.getEnvironment().getRequiredProperty("local.server.port");
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
