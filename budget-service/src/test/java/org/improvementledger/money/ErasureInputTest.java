package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of an erasure, and who may ask for one. */
class ErasureInputTest {

    private static final String PATH = "/api/audit/erasures";

    private static final String BODY = """
            {"position":999999999,"paths":["/service"],"decidedOn":"2021-03-01","decision":"Decision 2021/14","reason":"Right to erasure"}""";

    private final RunningMoney money = RunningMoney.shared();

    static Stream<BadInput.Case> badBodies() {
        return BadInput.of(BODY).numbers("position").cases().stream();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void whatIsWrongIsNamed(BadInput.Case bad) {
        money.assertRefused(bad, "administrator", PATH);
    }

    @Test
    void onlyAnAdministratorErases() {
        for (String office : new String[] {"auditor", "finance-officer", "mayor", "improvement-lead"}) {
            assertThat(money.post(office, PATH, BODY).status()).as(office).isEqualTo(403);
            assertThat(new Visitor(office).status("/audit/budget/0/erasure"))
                    .as(office)
                    .isEqualTo(403);
        }
        assertThat(money.postWithoutToken(PATH, BODY).status()).isEqualTo(401);
        assertThat(money.post("administrator", PATH, BODY).status()).isEqualTo(404);
        assertThat(new Visitor("administrator").status("/audit/action-plan/0/erasure"))
                .as("each service erases from its own events")
                .isEqualTo(404);
    }
}
