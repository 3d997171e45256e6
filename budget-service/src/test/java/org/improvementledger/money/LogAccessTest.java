package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.improvementledger.money.RunningMoney.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what of the audit log: checkpoints and hashes everybody, entries and proofs who is signed in, a whole log an auditor. */
class LogAccessTest {

    @TempDir
    static Path keys;

    private static RunningMoney money;

    @BeforeAll
    static void start() {
        money = RunningMoney.start("--ledger.audit.key-folder=" + keys);
        money.post("finance-officer", "/api/budgets", Bodies.budget(UUID.randomUUID(), "100.00"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> money.getWithoutToken("/tlog/budget/checkpoint").status() == 200);
    }

    @AfterAll
    static void stop() {
        if (money != null) {
            money.stop();
        }
    }

    @Test
    void checkpointsAndHashesAreOpen() {
        assertThat(money.getWithoutToken("/tlog/budget/checkpoint").text())
                .startsWith("improvement-ledger.localhost/budget\n");
        Answer tile = money.getWithoutToken("/tlog/budget/tile/0/000.p/1");
        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.header("Cache-Control")).contains("immutable");
        assertThat(money.getWithoutToken("/tlog/budget/tile/0/999").status()).isEqualTo(404);
        assertThat(money.getWithoutToken("/tlog/other/checkpoint").at("/status"))
                .isEqualTo("404");
    }

    @Test
    void entriesAndProofsNeedASignIn() {
        for (String path : new String[] {
            "/tlog/budget/tile/entries/000.p/1",
            "/api/audit/entries/budget/0/proof",
            "/api/audit/logs/budget/consistency?from=1&to=1"
        }) {
            assertThat(money.getWithoutToken(path).status()).as(path).isEqualTo(401);
            assertThat(money.get("finance-officer", path).status()).as(path).isEqualTo(200);
        }
        assertThat(money.get("finance-officer", "/api/audit/logs/budget/consistency?from=0&to=1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aWholeLogIsForAuditors() {
        String path = "/api/audit/export?service=budget&to=0&uncosigned=true";
        assertThat(money.getWithoutToken(path).status()).isEqualTo(401);
        assertThat(money.get("finance-officer", path).status()).isEqualTo(403);
        Answer export = money.get("auditor", path);
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).isEqualTo("application/zip");
        assertThat(money.get("auditor", "/api/audit/export?service=budget&to=0").status())
                .isEqualTo(404);
    }
}
