package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commitments as programs meet them, on the running service. */
class CommitmentApiTest {

    private static final String FINANCE = "finance-officer";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void aCommitmentIsRecordedSpentAgainstAndReleased() {
        UUID allocation = ForSpend.approvedAllocation();
        String commitments = "/api/allocations/" + allocation + "/commitments";
        Answer committed = money.post(FINANCE, commitments, ForSpend.commitment("PO-1", "100.00"));
        assertThat(committed.status()).as(committed.text()).isEqualTo(201);
        assertThat(money.post(FINANCE, commitments, ForSpend.commitment("PO-1", "100.00"))
                        .status())
                .isEqualTo(200);
        assertThat(money.post(FINANCE, commitments, ForSpend.commitment("PO-1", "100.01"))
                        .at("/type"))
                .isEqualTo("/problems/reference-taken");
        String against =
                ForSpend.line("AP-1", "60.00").replace("{\"reference", "{\"commitmentReference\":\"PO-1\",\"reference");
        assertThat(money.post(FINANCE, spendOf(allocation), against).status()).isEqualTo(201);
        Answer open = money.get("auditor", committed.header("Location"));
        assertThat(open.at("/open/amount")).isEqualTo("40.00");
        Answer released = money.post(
                FINANCE, committed.header("Location") + "/release", Bodies.rejection("The course was cancelled"));
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        Answer after = money.get("auditor", committed.header("Location"));
        assertThat(after.at("/open/amount")).isEqualTo("0.00");
        assertThat(after.at("/spent/amount")).isEqualTo("60.00");
        assertThat(after.at("/released")).isEqualTo("true");
    }

    static Stream<BadInput.Case> badCommitments() {
        return BadInput.of(ForSpend.commitment("PO-1", "1.00")).cases().stream();
    }

    @ParameterizedTest
    @MethodSource
    void badCommitments(BadInput.Case bad) {
        money.assertRefused(bad, FINANCE, "/api/allocations/" + ForSpend.SHARED + "/commitments");
    }

    private static String spendOf(UUID allocation) {
        return "/api/allocations/" + allocation + "/spend";
    }
}
