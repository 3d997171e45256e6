package org.improvementledger.money.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.ForSpend;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.Visitor;
import org.junit.jupiter.api.Test;

/** Virements and carry-forwards as people propose them and decide about them. */
class TransferPagesTest {

    private final RunningMoney money = RunningMoney.shared();

    private final Visitor officer = new Visitor("finance-officer");

    private final Visitor mayor = new Visitor("mayor");

    @Test
    void aVirementIsProposedOneQuestionAPageAndApproved() {
        String unique = UUID.randomUUID().toString();
        UUID from = budget("2018/19", "Placements " + unique, "1000.00");
        UUID to = budget("2018/19", "Training " + unique, "10.00");
        String first = officer.opens("/virements/new");
        assertThat(first).contains("Where does the money come from?");
        Map<String, String> answers = new LinkedHashMap<>(
                Map.of("idempotencyKey", Visitor.key(first), "from", "", "to", "", "amount", "", "reason", ""));

        assertThat(step(answers, "from", "")).contains("There is a problem", "Choose where the money comes from");
        assertThat(officer.sends(
                        "/virements/new", with(answers, Map.of("question", "from", "search", "yes", "q", unique))))
                .contains("Placements " + unique + " 2018/19, not allocated", "£1,000.00 not allocated");
        String second = step(answers, "from", "budget:" + from);
        assertThat(second).contains("Where does the money go to?", "Places of 2018/19 are offered");
        String third = step(answers, "to", "budget:" + to);
        assertThat(third).contains("How much is to move?", "£1,000.00");
        assertThat(step(answers, "amount", "-1")).contains("Amount must be more than £0");
        assertThat(step(answers, "amount", "£400")).contains("Why is it needed?");
        String check = step(answers, "reason", "Fewer placements than forecast");
        assertThat(check).contains("Check your answers", "£400.00", "Training " + unique);
        assertThat(officer.sends("/virements/new", with(answers, Map.of("change", "amount"))))
                .contains("How much is to move?", "value=\"£400\"");

        String done = officer.isLedOn("/virements/new/confirmation", answers);
        assertThat(officer.isLedOn("/virements/new/confirmation", answers))
                .as("pressed twice")
                .isEqualTo(done);
        assertThat(officer.opens(done)).contains("Virement proposed", "Until they approve it, nothing moves");
        String virement = done.replace("/confirmation", "");

        assertThat(mayor.opens(virement)).contains("Awaiting approval", "Approve or reject");
        assertThat(officer.opens(virement)).doesNotContain("Approve or reject");
        String decide = mayor.opens(virement + "/approval");
        assertThat(decide).contains("Fewer placements than forecast", "£1,000.00", "£600.00", "£10.00", "£410.00");
        String questions = mayor.sends(
                virement + "/approval",
                Map.of("choice", "approve", "capacity", "mayor", "idempotencyKey", Visitor.key(decide)));
        assertThat(questions).contains("In which capacity?", "Up to £20,000,000.00");
        Map<String, String> decision = Map.of(
                "choice", "approve",
                "capacity", "mayor",
                "decision.body", "Mayor",
                "decision.decidedOn", "10 April 2019",
                "decision.reference", "MD 2019/21",
                "answered", "yes",
                "idempotencyKey", Visitor.key(questions));
        assertThat(mayor.sends(virement + "/approval", decision)).contains("Check your answers", "MD 2019/21");
        String decided = mayor.isLedOn(virement + "/approval/confirmation", decision);
        assertThat(mayor.opens(decided)).contains("Virement approved", "The money has moved");
        assertThat(mayor.opens(virement))
                .contains("In the capacity of mayor", "£20,000,000.00, by version 1 of the scheme of delegation");
        assertThat(officer.opens("/virements?status=approved")).contains("Placements " + unique);
        assertThat(officer.opens("/virements/list.csv?status=approved")).contains("Placements " + unique);
    }

    @Test
    void whoseLimitDoesNotReachIsToldWhoCould() {
        UUID from = budget("2018/19", "Placements", "100000.00");
        UUID to = budget("2018/19", "Training", "1.00");
        UUID id = UUID.randomUUID();
        money.post("finance-officer", "/api/virements", TransferBodies.virement(id, from, to, "25000.01"));
        String page = new Visitor("head-of-service").opens("/virements/" + id + "/approval");
        assertThat(page)
                // Other tests set versions of the scheme in the same database.
                .containsPattern("Head of service: up to £25,000\\.00, by version \\d+ of the scheme of delegation")
                .containsPattern("This is above your limit.*Up to £[0-9,.]+ the director could")
                .doesNotContain("key decision");
        assertThat(new Visitor("director").opens("/virements/" + id + "/approval"))
                .doesNotContain("This is above your limit");
        assertThat(officer.status("/virements/" + id + "/approval")).isEqualTo(403);
    }

    @Test
    void aCarryForwardOffersTheNextYearsBudgets() {
        UUID from = budget("2018/19", "Placements", "1000.00");
        String second = officer.opens("/carry-forwards/new?from=budget:" + from);
        assertThat(second).contains("Where does the money go to?", "Places of 2019/20 are offered");
        assertThat(officer.opens("/carry-forwards")).contains("Carry-forwards", "Propose a carry-forward");
    }

    @Test
    void aRefusalIsSaidAboveTheAnswers() {
        UUID from = budget("2018/19", "Placements", "100.00");
        UUID to = budget("2019/20", "Placements", "100.00");
        String page = officer.sends(
                "/virements/new/confirmation",
                Map.of(
                        "from",
                        "budget:" + from,
                        "to",
                        "budget:" + to,
                        "amount",
                        "10",
                        "reason",
                        "Slip",
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
        assertThat(page).contains("There is a problem", "A virement stays within one financial year");
    }

    @Test
    void whatIsAvailableIsSaidOfEachPlace() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        UUID from = budget("2018/19", "Placements " + unique, "1000.00");
        UUID to = budget("2018/19", "Training " + unique, "10.00");
        UUID allocation = UUID.randomUUID();
        String body = Bodies.allocation(allocation, "400.00").replace("In-year allocation", unique);
        money.post("finance-officer", "/api/budgets/" + from + "/allocations", body);
        money.post("mayor", "/api/allocations/" + allocation + "/approval", Bodies.approval("mayor"));
        money.post("finance-officer", "/api/allocations/" + allocation + "/spend", ForSpend.line("AP-1", "150.00"));
        money.post(
                "finance-officer",
                "/api/allocations/" + allocation + "/commitments",
                ForSpend.commitment("PO-1", "50.00"));
        String offered = officer.sends(
                "/virements/new", Map.of("question", "to", "search", "yes", "q", unique, "from", "budget:" + to));
        assertThat(offered)
                .contains(
                        "Placements " + unique + " 2018/19, £400.00 allocated, £200.00 available",
                        "£600.00 not allocated");
    }

    @Test
    void whatIsClosedIsNotOfferedAndAnAddressThatNamesItIsToldWhy() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        UUID closedYear = budget("1983/84", "Placements " + unique, "1000.00");
        UUID next = budget("1984/85", "Placements " + unique, "1000.00");
        String search = "/virements/new";
        Map<String, String> asked = Map.of("question", "from", "search", "yes", "q", unique);
        assertThat(officer.sends(search, asked)).contains("budget:" + closedYear, "budget:" + next);
        assertThat(officer.opens(search + "?from=budget:" + closedYear)).contains("Where does the money go to?");
        String closure =
                "{\"capacity\":\"chief-finance-officer\",\"closedOn\":\"1984-05-31\",\"reason\":\"The accounts are agreed\"}";
        assertThat(money.post("chief-finance-officer", "/api/financial-years/1983-84/closure", closure)
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(officer.sends(search, asked))
                .contains("budget:" + next)
                .doesNotContain("budget:" + closedYear));
        assertThat(officer.opens(search + "?from=budget:" + closedYear))
                .contains(
                        "There is a problem",
                        "The financial year 1983/84 is closed, so nothing moves out of Placements " + unique,
                        "Where does the money come from?");
        assertThat(officer.sends(
                        search, Map.of("question", "to", "from", "budget:" + next, "to", "budget:" + closedYear)))
                .contains("There is a problem", "is closed, so nothing moves into Placements " + unique);
        assertThat(officer.opens("/carry-forwards/new?from=budget:" + closedYear))
                .as("what is left is carried forward out of a closed year")
                .contains("Where does the money go to?", "budget:" + next)
                .doesNotContain("There is a problem");
    }

    private String step(Map<String, String> answers, String question, String answer) {
        Map<String, String> sent = with(answers, Map.of("question", question, question, answer));
        String page = officer.sends("/virements/new", sent);
        if (!page.contains("There is a problem")) {
            answers.put(question, answer);
        }
        return page;
    }

    private static Map<String, String> with(Map<String, String> answers, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        all.putAll(more);
        return all;
    }

    private UUID budget(String year, String service, String pounds) {
        UUID id = UUID.randomUUID();
        String body = Bodies.budget(id, pounds)
                .replace("2018/19\",\"service", year + "\",\"service")
                .replace("Children's services", service);
        assertThat(money.post("finance-officer", "/api/budgets", body).status()).isEqualTo(201);
        return id;
    }
}
