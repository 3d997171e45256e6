package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.improvementledger.audit.verify.AuditVerify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * "Who approved the £10.6m of 2018/19, in what capacity, was the money there, and prove it": from the home page, with the keyboard alone, in fewer than ten presses. The
 * proof is checked offline, with the keys that lie in the services' folder.
 */
class AuditorJourneyIT {

    private static final int FEWER_THAN = 10;

    private final Pair pair = Pair.shared();

    private int presses;

    @Test
    void whoApprovedTheMoneyWasItThereAndProveIt(@TempDir Path folder) {
        String allocation = allocationOf("2018/19");
        awaitProof(allocation);
        try (Visitor auditor = Visitor.as("auditor")) {
            auditor.open(pair.money("/"));
            press(auditor, "main a[href='/audit/questions']");
            auditor.assertSound("auditor-questions");
            press(auditor, "main a[href='/audit/questions/authority']");
            auditor.type("words", "£10,600,000");
            press(auditor, "main form button");
            assertThat(auditor.text()).contains("2018/19", "2019/20");
            auditor.assertSound("auditor-authority");

            press(auditor, "main a[href='/audit/questions/authority?item=" + allocation + "']");
            assertThat(auditor.text())
                    .contains("One decision about it was recorded.")
                    .contains("as cabinet")
                    .contains("Cabinet, 15 November 2018")
                    .contains("£20,000,000.00")
                    .contains("version 1 of the scheme; a key decision");
            press(auditor, "main a[href='/audit/questions/availability?item=" + allocation + "']");
            assertThat(auditor.text())
                    .contains("The money was there.")
                    .contains("had £10,772,000.00 that was not allocated")
                    .contains("the approval took £10,600,000.00 and left £172,000.00.");
            auditor.assertSound("auditor-availability");

            auditor.tabTo("main a[href$='/proof']");
            Download proof = auditor.page()
                    .waitForDownload(() -> auditor.page().keyboard().press("Enter"));
            presses++;
            Path kept = folder.resolve(proof.suggestedFilename());
            proof.saveAs(kept);
            assertThat(verify(kept))
                    .startsWith("0 VERIFIED. This is entry ")
                    .contains("\"capacity\":\"cabinet\"", "10600000.00");
        }
        assertThat(presses).as("presses from the home page to the proof").isLessThan(FEWER_THAN);
    }

    @Test
    void theOtherQuestionsAreSoundOnAPhone() {
        String allocation = allocationOf("2018/19");
        try (Visitor auditor = Visitor.onAPhone("auditor")) {
            for (String question : List.of(
                    "timing", "segregation", "changes?item=" + allocation, "known-and-true?day=15+November+2018")) {
                assertThat(auditor.open(pair.money("/audit/questions/" + question)))
                        .as(question)
                        .isEqualTo(200);
                auditor.assertSound("auditor-" + question.replaceAll("\\W.*", "") + "-phone");
            }
            assertThat(auditor.open(pair.money("/audit/accesses"))).isEqualTo(200);
            auditor.assertSound("auditor-accesses-phone");
        }
    }

    private void press(Visitor auditor, String selector) {
        auditor.press(selector);
        presses++;
    }

    /** There are two of £10.6m; what an auditor reads in the list tells them apart by the budget's name. */
    private String allocationOf(String year) {
        for (JsonNode budget :
                pair.get("auditor", "money", "/api/budgets").json().get("items")) {
            if (budget.get("financialYear").asString().equals(year)) {
                for (JsonNode allocation : pair.get(
                                "auditor",
                                "money",
                                "/api/allocations?budget=" + budget.get("id").asString())
                        .json()
                        .get("items")) {
                    if (allocation.at("/amount/amount").asString().equals("10600000.00")
                            && allocation
                                    .get("budgetId")
                                    .asString()
                                    .equals(budget.get("id").asString())) {
                        return allocation.get("id").asString();
                    }
                }
            }
        }
        throw new AssertionError("The story has no allocation of £10.6m in " + year);
    }

    /** Cosigned, that is; the other service does so within a second or two. */
    private void awaitProof(String allocation) {
        long position = pair.get(
                        "auditor",
                        "money",
                        "/api/audit/entries?service=budget&type=budget.allocation-approved&subject=" + allocation)
                .json()
                .at("/items/0/position")
                .asLong();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pair.get("auditor", "money", "/api/audit/entries/budget/" + position + "/proof")
                        .text()
                        .contains("/action-plan "));
    }

    private String verify(Path proof) {
        Path keys = pair.data().resolve("keys");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditVerify.run(
                List.of(
                        proof.toString(),
                        "--key",
                        keys.resolve("budget.pub").toString(),
                        "--witness",
                        keys.resolve("action-plan.pub").toString()),
                out);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
