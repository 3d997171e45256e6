package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import tools.jackson.databind.JsonNode;

/** Who looks is written down: for the administrator, by nobody to be altered, for its time. */
class AccessLogTest {

    private final RunningMoney money = RunningMoney.shared();

    private final Visits visits = new Visits(money);

    private final JdbcClient database = money.context().getBean(JdbcClient.class);

    @Test
    void searchesViewsExportsAndRefusalsAreRecordedAndFound() {
        String word = "w" + UUID.randomUUID();
        money.get("auditor", "/api/audit/entries?words=" + word);
        money.get("auditor", "/api/allocations?financialYear=" + word);
        money.get("finance-officer", "/api/budgets?financialYear=" + word);
        visits.shown("finance-officer", "/audit.csv?words=" + word);
        money.get("finance-officer", "/api/audit/accesses?words=" + word);

        JsonNode found = await().atMost(Duration.ofMinutes(1))
                .until(() -> accesses("?sort=at&words=" + word), items -> items.size() >= 4);
        assertThat(found.valueStream()
                        .map(item -> item.get("actor").asString() + " "
                                + item.get("kind").asString() + " "
                                + item.get("path").asString() + " "
                                + item.get("status").asInt()))
                .startsWith(
                        "auditor searched /api/audit/entries 200",
                        "auditor viewed /api/allocations "
                                + found.get(1).get("status").asInt(),
                        "finance-officer exported /audit.csv 200",
                        "finance-officer searched /api/audit/accesses 403");
        assertThat(found.get(0).get("query").asString()).isEqualTo("words=" + word);
        assertThat(accesses("?kind=exported&words=" + word)).hasSize(1);
        assertThat(accesses("?actor=auditor&kind=searched&words=" + word + "&limit=1"))
                .hasSize(1);
    }

    @Test
    void theAdministratorAndTheAuditorSeeItAndNobodyElse() {
        String word = "v" + UUID.randomUUID();
        for (int visit = 0; visit < 3; visit++) {
            money.get("auditor", "/api/audit/entries?words=" + word);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> accesses("?words=" + word), items -> items.size() >= 3);
        assertThat(visits.shown("administrator", "/audit/accesses?words=" + word))
                .contains("Who looked at what", "Searched", "730 days", "/audit/accesses.csv?words=" + word);
        assertThat(visits.shown("administrator", "/audit/accesses.csv?sort=-actor&words=" + word)
                        .lines())
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(visits.status("finance-officer", "/audit/accesses")).isEqualTo(403);
        assertThat(visits.status("finance-officer", "/audit/accesses.csv")).isEqualTo(403);
        assertThat(money.get("improvement-lead", "/api/audit/accesses").status())
                .isEqualTo(403);
        for (String sort : new String[] {"at", "-at", "actor", "-actor"}) {
            Answer first = money.get("administrator", "/api/audit/accesses?limit=2&sort=" + sort + "&words=" + word);
            Answer second = money.get(
                    "administrator",
                    "/api/audit/accesses?limit=2&sort=" + sort + "&words=" + word + "&cursor=" + first.at("/next"));
            assertThat(second.json().at("/items/0/id"))
                    .as(sort)
                    .isNotEqualTo(first.json().at("/items/0/id"))
                    .isNotEqualTo(first.json().at("/items/1/id"));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String query :
                new String[] {"?cursor=x", "?kind=guessed", "?from=yesteryear", "?limit=0", "?to=2019-02-30"}) {
            assertThat(money.get("administrator", "/api/audit/accesses" + query).status())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(visits.status("administrator", "/audit/accesses?from=30+February+2019"))
                .isEqualTo(422);
        assertThat(visits.status("administrator", "/audit/accesses.csv?from=30+February+2019"))
                .isEqualTo(422);
    }

    @Test
    void nobodyAltersItAndOnlyWhatIsOldIsLetGoOf() {
        database.sql("insert into audit_access.access (at, actor, roles, kind, path, status)"
                        + " values (now() - interval '731 days', 'long-gone', '{}', 'viewed', '/audit', 200),"
                        + " (now() - interval '729 days', 'still-here', '{}', 'viewed', '/audit', 200)")
                .update();
        for (String change : new String[] {
            "update audit_access.access set actor = 'nobody'",
            "delete from audit_access.access",
            "truncate audit_access.access",
            "select audit_access.remove_before(now() - interval '89 days', 10)"
        }) {
            assertThatThrownBy(() -> database.sql(change).query().listOfRows())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        money.context().getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks().stream()
                .map(task -> task.getTask())
                .filter(task -> task.toString().contains("AccessRemoval"))
                .forEach(task -> task.getRunnable().run());
        assertThat(accesses("?actor=long-gone")).isEmpty();
        assertThat(accesses("?actor=still-here")).isNotEmpty();
    }

    private JsonNode accesses(String query) {
        Answer answer = money.get("administrator", "/api/audit/accesses" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }
}
