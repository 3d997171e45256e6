package org.improvementledger.money.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.Visitor;
import org.junit.jupiter.api.Test;

/** The scheme of delegation as people meet it: its versions, the next one, and what it says to an approver. */
class DelegationPagesTest {

    private static final String FORM = "/delegation-schemes/new";

    private final RunningMoney money = RunningMoney.shared();

    @Test
    void anAdministratorSetsAVersionAndEverybodyReadsIt() {
        Visitor administrator = new Visitor("administrator");
        assertThat(administrator.opens("/delegation-schemes"))
                .contains("Set a new version", "Version 1", "Up to £100,000.00", "No limit", "From £500,000.00");
        assertThat(new Visitor("mayor").opens("/delegation-schemes")).doesNotContain("Set a new version");
        assertThat(new Visitor("mayor").status(FORM)).isEqualTo(403);

        String form = administrator.opens(FORM);
        assertThat(form).contains("value=\"25000.00\"", "value=\"unlimited\"", "value=\"30\"");
        assertThat(administrator.sends(FORM, Map.of()))
                .contains("Enter the date it takes effect", "Enter the limit", "Enter the number of days");
        Map<String, String> answers = new LinkedHashMap<>(Map.of(
                "effectiveFrom", "1 April 2192",
                "headOfService", "30,000",
                "director", "£110,000",
                "chiefFinanceOfficer", "250000",
                "mayor", "20000000",
                "cabinet", "20000000",
                "fullCouncil", "Unlimited",
                "keyDecisionFrom", "500000",
                "splittingWindowDays", "45",
                "idempotencyKey", Visitor.key(form)));
        assertThat(administrator.sends(FORM, answers))
                .contains("Check your answers", "1 April 2192", "Up to £30,000.00", "No limit", "45");
        assertThat(administrator.opens(administrator.isLedOn(FORM + "/confirmation", answers)))
                .contains("is recorded", "1 April 2192", "Up to £30,000.00", "within 45 days");
    }

    @Test
    void anApproverIsToldWhoCouldApproveItInstead() {
        String path = "/allocations/" + allocation("100000.01") + "/approval";
        Visitor director = new Visitor("director");
        String question = director.sends(path, Map.of("choice", "approve", "idempotencyKey", UUID.randomUUID() + ""));
        Map<String, String> answers = new LinkedHashMap<>(Map.of(
                "choice", "approve",
                "answered", "yes",
                "capacity", "director",
                "decision.body", "Director",
                "decision.decidedOn", "15 November 2018",
                "decision.reference", "DIR 2018/3",
                "idempotencyKey", Visitor.key(question)));
        assertThat(director.sends(path + "/confirmation", answers))
                .contains("There is a problem", "Up to £250,000.00 the chief finance officer could");
    }

    @Test
    void anApproverIsToldThatAKeyDecisionNeedsNotice() {
        String path = "/allocations/" + allocation("500000.00") + "/approval";
        Visitor mayor = new Visitor("mayor");
        Map<String, String> answers = new LinkedHashMap<>(Map.of(
                "choice", "approve",
                "answered", "yes",
                "capacity", "mayor",
                "decision.body", "Mayor",
                "decision.decidedOn", "15 November 2018",
                "decision.reference", "M 2018/3",
                "decision.noticeReference", "FP 2018/77",
                "decision.noticeGivenOn", "19 October 2018",
                "idempotencyKey", UUID.randomUUID().toString()));
        assertThat(mayor.sends(path + "/confirmation", answers))
                .contains("There is a problem", "it is a key decision", "decision.noticeGivenOn");
    }

    private UUID allocation(String pounds) {
        UUID budget = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets", Bodies.budget(budget, "1000000.00"));
        UUID id = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, pounds));
        return id;
    }
}
