package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;

/** What happens because a day has come is recorded once, however many look for it at once. */
class TimekeepingApiTest {

    private static final PlanService SERVICE = PlanService.shared();

    @Test
    void whatIsOverdueIsRecordedOnceBySweepsAtTheSameTime() {
        Story story = SERVICE.story(); // its milestone and the action itself were due years ago
        SERVICE.read("/api/actions/" + story.action());
        List<CompletableFuture<HttpResponse<String>>> sweeps = Stream.generate(
                        () -> CompletableFuture.supplyAsync(TimekeepingApiTest::sweep))
                .limit(4)
                .toList();
        sweeps.forEach(each -> assertThat(each.join().statusCode()).isEqualTo(200));
        await("the overdue dates to be recorded").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(sweep().statusCode()).isEqualTo(200);
            assertThat(types(story.action())).contains("action-plan.milestone-overdue", "action-plan.action-overdue");
        });
        sweep();
        assertThat(types(story.action()))
                .filteredOn(type -> type.endsWith("overdue"))
                .containsExactlyInAnyOrder("action-plan.milestone-overdue", "action-plan.action-overdue");
    }

    @Test
    void onlyAnAdministratorAsksForASweep() {
        assertThat(SERVICE.post("/api/timekeeping/sweeps", "").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> sweep() {
        return SERVICE.postAs(SERVICE.administrator(), "/api/timekeeping/sweeps", "");
    }

    private static List<String> types(UUID action) {
        return SERVICE
                .read("/api/audit/entries?service=action-plan&subject=" + action + "&limit=1000")
                .get("items")
                .values()
                .stream()
                .map(entry -> entry.get("type").asString())
                .toList();
    }
}
