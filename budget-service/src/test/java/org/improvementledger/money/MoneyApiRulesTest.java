package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementledger.money.MoneyItems.allocation;
import static org.improvementledger.money.MoneyItems.approvalOf;
import static org.improvementledger.money.MoneyItems.budget;
import static org.improvementledger.money.MoneyItems.refused;
import static org.improvementledger.money.MoneyItems.rejectionOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked twice, what rules refuse, and who may ask, on the running service. */
class MoneyApiRulesTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void theSameAgainChangesNothing() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "100.00");
        money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"));
        long before = money.events();
        assertThat(money.post(FINANCE, "/api/budgets", Bodies.budget(budget, "100.00"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post(
                                FINANCE,
                                "/api/budgets/" + budget + "/allocations",
                                Bodies.allocation(allocation, "100.00"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        assertThat(money.events()).isEqualTo(before);
    }

    @Test
    void anIdempotencyKeyIsAnsweredOnceAndRefusesAnotherBody() {
        UUID budget = budget("100.00");
        String path = "/api/budgets/" + budget + "/allocations";
        String body = Bodies.allocation(UUID.randomUUID(), "1.00").replaceFirst("\"id\":\"[^\"]*\",", "");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = money.post(FINANCE, path, body, key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        long before = money.events();
        Answer again = money.post(FINANCE, path, body, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        Answer other = money.post(FINANCE, path, body.replace("1.00", "2.00"), key);
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(money.events()).isEqualTo(before);
        // Without a key and without an id the same body is another allocation: equal sums are different facts.
        assertThat(money.post(FINANCE, path, body).status()).isEqualTo(201);
        assertThat(money.events()).isEqualTo(before + 1);
    }

    @Test
    void rulesRefuseWithTheirNames() {
        UUID budget = budget("100.00");
        UUID first = allocation(budget, "99.99");
        UUID second = allocation(budget, "0.02");
        assertThat(money.post("mayor", approvalOf(first), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        refused("budget-exceeded", money.post("mayor", approvalOf(second), Bodies.approval("mayor")));
        refused("not-awaiting-approval", money.post("cabinet", approvalOf(first), Bodies.approval("cabinet")));
        refused("not-awaiting-approval", money.post("cabinet", rejectionOf(first), Bodies.rejection("Too late")));
        refused("already-exists", money.post(FINANCE, "/api/budgets", Bodies.budget(budget, "100.01")));
        refused(
                "already-exists",
                money.post(FINANCE, "/api/budgets/" + budget + "/allocations", Bodies.allocation(first, "1.00")));
        UUID elsewhere = budget("100.00");
        refused(
                "identifier-taken",
                money.post(FINANCE, "/api/budgets/" + elsewhere + "/allocations", Bodies.allocation(first, "1.00")));
    }

    @Test
    void aStaleVersionIsRefused() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "60.00");
        allocation(budget, "40.00");
        long before = money.events();
        Answer stale =
                money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"), Map.of("If-Match", "\"1\""));
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
        assertThat(money.events()).isEqualTo(before);
        Answer fresh =
                money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"), Map.of("If-Match", "\"2\""));
        assertThat(fresh.status()).as(fresh.text()).isEqualTo(200);
    }

    @Test
    void nobodyDecidesAboutWhatTheyProposed() {
        UUID budget = budget("100.00");
        UUID allocation = UUID.randomUUID();
        String both = "chief-finance-officer";
        assertThat(money.post(both, "/api/budgets/" + budget + "/allocations", Bodies.allocation(allocation, "1.00"))
                        .status())
                .isEqualTo(201);
        long before = money.events();
        assertThat(money.post(both, approvalOf(allocation), Bodies.approval(both))
                        .status())
                .isEqualTo(403);
        assertThat(money.post(both, rejectionOf(allocation), Bodies.rejection("On second thoughts"))
                        .status())
                .isEqualTo(403);
        assertThat(money.events()).isEqualTo(before);
        assertThat(money.post("mayor", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyACapacityHeldAndARoleHeldWillDo() {
        UUID budget = budget("100.00");
        UUID allocation = allocation(budget, "1.00");
        long before = money.events();
        assertThat(money.post("director", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("second-finance-officer", approvalOf(allocation), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("auditor", rejectionOf(allocation), Bodies.rejection("No"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post("mayor", "/api/budgets", Bodies.budget(UUID.randomUUID(), "1.00"))
                        .status())
                .isEqualTo(403);
        assertThat(money.post(
                                "improvement-lead",
                                "/api/budgets/" + budget + "/allocations",
                                Bodies.allocation(UUID.randomUUID(), "1.00"))
                        .status())
                .isEqualTo(403);
        assertThat(money.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/budgets",
                "/api/budgets/{id}/allocations",
                "/api/allocations/{id}/approval",
                "/api/allocations/{id}/rejection"
            })
    void withoutATokenNothingIsTaken(String path) {
        long before = money.events();
        Answer answer =
                money.postWithoutToken(path.replace("{id}", UUID.randomUUID().toString()), "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(money.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/budgets/{id}", "/api/budgets/{id}/allocations", "/api/allocations/{id}"})
    void whatIsNotThereIsNotFound(String path) {
        for (String id : List.of(UUID.randomUUID().toString(), "not-an-id")) {
            Answer answer = money.get("auditor", path.replace("{id}", id));
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void commandsToWhatIsNotThereAreNotFound() {
        long before = money.events();
        UUID nothing = UUID.randomUUID();
        assertThat(money.post(
                                FINANCE,
                                "/api/budgets/" + nothing + "/allocations",
                                Bodies.allocation(UUID.randomUUID(), "1.00"))
                        .status())
                .isEqualTo(404);
        assertThat(money.post("mayor", approvalOf(nothing), Bodies.approval("mayor"))
                        .status())
                .isEqualTo(404);
        assertThat(money.post("mayor", rejectionOf(nothing), Bodies.rejection("No"))
                        .status())
                .isEqualTo(404);
        assertThat(money.events()).isEqualTo(before);
    }
}
