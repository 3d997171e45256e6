package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What finance staff and approvers do in a year, in a browser, with the keyboard alone. */
class MoneyJourneysIT {

    private final Pair pair = Pair.shared();

    @Test
    void spendIsRecordedAndReversed() {
        UUID allocation = approved("900.00");
        try (Visitor officer = Visitor.as("finance-officer")) {
            officer.open(pair.money("/allocations/" + allocation + "/spend/new"));
            officer.type("reference", "AP-1");
            officer.type("supplier", "Harbour Training");
            officer.type("incurredOn", "12 Oct 2019");
            officer.type("summary", "Training in direct work");
            officer.type("netAmount", "£600.50");
            officer.type("merchantCategory", "Education and training");
            officer.goOn();
            assertThat(officer.text()).contains("Check your answers", "£600.50", "12 October 2019");
            officer.assertSound("spend-check");
            officer.goOn();
            assertThat(officer.text()).contains("Spend recorded", "AP-1");
            officer.assertSound("spend-done");
            officer.open(pair.money("/allocations/" + allocation));
            assertThat(officer.text()).contains("£600.50", "£299.50");
            officer.open(pair.money("/spend?allocation=" + allocation));
            officer.press("main tbody a");
            officer.press("main a[href*=reversal]");
            officer.type("reason", "Charged to the wrong cost centre");
            officer.goOn();
            officer.goOn();
            assertThat(officer.text()).contains("Line reversed");
            officer.assertSound("reversal-done");
            officer.open(pair.money("/allocations/" + allocation));
            assertThat(officer.text()).contains("£900.00", "Charged to the wrong cost centre");
        }
    }

    @Test
    void moneyIsPromisedAndWhatIsOpenReleased() {
        UUID allocation = approved("900.00");
        try (Visitor officer = Visitor.as("finance-officer")) {
            officer.open(pair.money("/allocations/" + allocation + "/commitments/new"));
            officer.type("reference", "PO-7");
            officer.type("supplier", "Harbour Training");
            officer.type("committedOn", "3/9/2019");
            officer.type("amount", "250");
            officer.goOn();
            assertThat(officer.text()).contains("£250.00", "3 September 2019");
            officer.assertSound("commitment-check");
            officer.goOn();
            assertThat(officer.text()).contains("Commitment recorded", "PO-7");
            officer.open(pair.money("/commitments?allocation=" + allocation));
            officer.press("main tbody a");
            officer.press("main a[href$=release]");
            officer.type("reason", "The last day was cancelled");
            officer.goOn();
            assertThat(officer.text()).contains("£250.00", "The last day was cancelled");
            officer.goOn();
            assertThat(officer.text()).contains("Released", "£0.00");
            officer.assertSound("commitment-released");
        }
    }

    @Test
    void anOutturnIsForecast() {
        UUID allocation = approved("900.00");
        try (Visitor officer = Visitor.as("finance-officer")) {
            officer.open(pair.money("/allocations/" + allocation + "/forecasts/new"));
            officer.type("period", "P7");
            officer.type("outturn", "850");
            officer.type("note", "Two places fewer than planned");
            officer.goOn();
            assertThat(officer.text()).contains("£850.00");
            officer.assertSound("forecast-check");
            officer.goOn();
            assertThat(officer.text()).contains("Forecast made", "£850.00");
            officer.assertSound("forecast-done");
        }
    }

    @Test
    void aVirementIsProposedAndApproved() {
        UUID allocation = approved("900.00");
        UUID other = UUID.randomUUID();
        String service = "Agency cover " + other;
        pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(other, service, "10.00"));
        try (Visitor officer = Visitor.as("finance-officer");
                Visitor director = Visitor.as("director")) {
            officer.open(pair.money("/virements/new?from=allocation:" + allocation));
            officer.type("q", service);
            officer.press("main form button[name=search]");
            assertThat(officer.page().locator("main input[name=to]").count()).isEqualTo(1);
            officer.tabTo("main input[name=to]");
            officer.page().keyboard().press("Space");
            officer.assertSound("virement-to");
            officer.press("main form button:not([name=search])");
            officer.type("amount", "£40");
            officer.goOn();
            officer.type("reason", "Agency cover while posts are filled");
            officer.goOn();
            assertThat(officer.text()).contains("Check your answers", "£40.00", "Agency cover");
            officer.assertSound("virement-check");
            officer.goOn();
            assertThat(officer.text()).contains("Virement proposed");
            String virement = officer.page().url().replace("/confirmation", "");

            director.open(virement + "/approval");
            assertThat(director.text()).contains("Agency cover", "£40.00", "Your limit today");
            director.tabTo("main input[value=approve]");
            director.page().keyboard().press("Space");
            director.press("main form button");
            director.type("decision.body", "Director");
            director.type("decision.decidedOn", "4/11/2019");
            director.type("decision.reference", "DD 2019/7");
            director.press("main form button");
            director.assertSound("virement-approval-check");
            director.goOn();
            assertThat(director.text()).contains("Virement approved");
            officer.open(pair.money("/allocations/" + allocation));
            assertThat(officer.text()).contains("£860.00");
            officer.open(pair.money("/budgets/" + other));
            assertThat(officer.text()).contains(service, "£50.00");
        }
    }

    @Test
    void aFileOfSpendIsImportedWithItsRejectsExplained(@TempDir Path folder) throws IOException {
        UUID allocation = approved("900.00");
        Path file = Files.writeString(
                folder.resolve("spend.csv"),
                "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category\n"
                        + "AP-1,%1$s,Harbour Training,12/10/2019,\"Training, first day\",\"£1,000.00\",,Education\nAP-2,%1$s,Harbour Training,2019-02-30,Training,5.00,,Education\n"
                                .formatted(allocation));
        try (Visitor officer = Visitor.as("finance-officer")) {
            officer.open(pair.money("/spend/imports/new"));
            officer.tabTo("main input[name=file]");
            officer.page().setInputFiles("main input[name=file]", file);
            officer.goOn();
            await("the end of the import").atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                officer.page().reload();
                assertThat(officer.text()).contains("Rejected lines");
            });
            assertThat(officer.text()).contains("spend.csv", "1 line was not recorded", "February 2019 has 28 days");
            officer.assertSound("import-done");
            officer.open(pair.money("/allocations/" + allocation));
            assertThat(officer.text()).contains("£1,000.00", "More is spent or committed than is approved.");
        }
    }

    /** An approved allocation of a budget of its own. */
    private UUID approved(String pounds) {
        UUID budget = UUID.randomUUID();
        UUID allocation = UUID.randomUUID();
        pair.post("finance-officer", "money", "/api/budgets", Bodies.budget(budget, "1000.00"));
        pair.post(
                "finance-officer",
                "money",
                "/api/budgets/" + budget + "/allocations",
                Bodies.allocation(allocation, "Small works", pounds, ""));
        assertThat(pair.post("mayor", "money", "/api/allocations/" + allocation + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        return allocation;
    }
}
