package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.MilestoneReached;
import org.junit.jupiter.api.Test;

/** The auditors' questions over a short history, as pages and as CSV. */
class QuestionsTest {

    private static final StoryUnderTest STORY = StoryUnderTest.get();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void theIndexLeadsToEachQuestionHereOrAtTheOtherService() throws Exception {
        String index = get("/audit/questions").body();
        assertThat(index)
                .contains("href=\"/audit/questions/authority\"")
                .contains("href=\"/audit/questions/known-and-true\"")
                .contains("href=\"/audit/questions/segregation\"")
                .contains("href=\"/audit/questions/timing\"")
                .contains("href=\"/audit/log\"")
                .contains("/packs\"");
        UUID item = EventSamples.of(AllocationApproved.class).allocationId();
        assertThat(get("/audit/questions?item=" + item).body())
                .contains("In-year allocation to children&#39;s services")
                .contains("/audit/questions/authority?item=" + item);
    }

    @Test
    void authorityTellsWhoInWhatCapacityUnderWhichLimit() throws Exception {
        UUID item = EventSamples.of(AllocationApproved.class).allocationId();
        String page = get("/audit/questions/authority?item=" + item).body();
        assertThat(page)
                .contains("One decision about it was recorded.")
                .contains("Cabinet approved £10,600,000.00")
                .contains("as cabinet")
                .contains("href=\"/audit/budget/2\"")
                .contains("href=\"/audit/budget/2/proof\"");
        String csv = get("/audit/questions/authority.csv?item=" + item).body();
        assertThat(csv.lines()).hasSize(2).anySatisfy(line -> assertThat(line).endsWith(",budget,2"));
        assertThat(get("/audit/questions/authority?words=%C2%A310%2C600%2C000").body())
                .contains("Cabinet approved");
        assertThat(get("/audit/questions/authority?words=nowhere").body()).contains("No decision fits.");
        assertThat(get("/audit/questions/authority?knownAt=1").body()).doesNotContain("Cabinet approved");
    }

    @Test
    void whatWasTrueOnADayWasKnownLater() throws Exception {
        String page = get("/audit/questions/known-and-true?day=1+May+2018").body();
        assertThat(page)
                .contains("By the end of 1 May 2018, 0 entries had been recorded")
                .contains("3 entries that were recorded later say what was true by then already.")
                .contains("True on 1 May 2018, and recorded later")
                .contains("days after");
        assertThat(get("/audit/questions/known-and-true?day=30+April+2018").body())
                .contains("0 entries that were recorded later");
        assertThat(get("/audit/questions/known-and-true").body()).doesNotContain("had been recorded");
        HttpResponse<String> wrong = get("/audit/questions/known-and-true?day=30+February+2019");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("There is a problem").contains("February 2019 has 28 days");
        assertThat(get("/audit/questions/known-and-true.csv").statusCode()).isEqualTo(422);
    }

    @Test
    void segregationNamesWhoAskedAndWhoDecided() throws Exception {
        UUID item = EventSamples.of(AllocationApproved.class).allocationId();
        assertThat(get("/audit/questions/segregation?item=" + item).body())
                .contains("Nobody both asked for it and decided it.")
                .contains("finance-officer")
                .contains("Different people");
        UUID action = EventSamples.of(MilestoneReached.class).actionId();
        assertThat(get("/audit/questions/segregation?item=" + action).body())
                .contains("board-chair")
                .contains("Not decided yet");
        assertThat(get("/audit/questions/segregation").body())
                .contains("Of 2 items, none was asked for and decided by the same person.")
                .contains("There is none");
    }

    @Test
    void timingMarksWhatIsBackdatedAndLate() throws Exception {
        assertThat(get("/audit/questions/timing").body())
                .contains("Backdated: 4.")
                .contains("Late: 3.")
                .contains("After the close: 0.")
                .contains("Backdated, Late");
        assertThat(get("/audit?flag=late").body()).contains("3 entries").contains("Flag: late");
        assertThat(get("/audit?flag=odd").statusCode()).isEqualTo(422);
        assertThat(get("/api/audit/entries?flag=backdated").body()).contains("\"flags\":[\"backdated\",\"late\"]");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndSaysWhy() throws Exception {
        HttpResponse<String> wrong = get("/audit/questions/timing?item=seven");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Item must be an id of 36 characters");
        for (String kind : new String[] {"authority", "segregation", "timing"}) {
            assertThat(get("/audit/questions/" + kind + "?cursor=%21").statusCode())
                    .as(kind)
                    .isEqualTo(422);
        }
        assertThat(get("/audit/questions/authority?words=a+b+c+d+e+f+g+h+i").statusCode())
                .isEqualTo(422);
        assertThat(get("/audit/questions/meaning").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = STORY.context.getEnvironment().getRequiredProperty("local.server.port");
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
