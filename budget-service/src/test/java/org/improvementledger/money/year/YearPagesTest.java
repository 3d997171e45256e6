package org.improvementledger.money.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.money.Bodies;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.Visitor;
import org.junit.jupiter.api.Test;

/** The year's end as the chief finance officer meets it. */
class YearPagesTest {

    private final RunningMoney money = RunningMoney.shared();

    private final Visitor chief = new Visitor("chief-finance-officer");

    @Test
    void aYearIsClosedAndAnAdjustmentAuthorised() {
        UUID allocation = allocation();
        assertThat(chief.opens("/financial-years")).contains("1995/96", "Open");
        assertThat(chief.opens("/financial-years/1995-96")).contains("Close this year");
        assertThat(new Visitor("mayor").opens("/financial-years/1995-96"))
                .contains("The chief finance officer closes a year")
                .doesNotContain("Close this year");

        String at = "/financial-years/1995-96/closure";
        assertThat(new Visitor("mayor").opens(at))
                .contains("Only the chief finance officer can close a year.")
                .doesNotContain("name=\"closedOn\"");
        assertThat(chief.opens("/financial-years/1995-96/adjustments/new"))
                .contains("The year is open: it takes postings without an adjustment.");
        String form = chief.opens(at);
        Map<String, String> answers = new LinkedHashMap<>(Map.of(
                "closedOn", "31 May 1996", "reason", "The accounts are agreed", "idempotencyKey", Visitor.key(form)));
        assertThat(chief.sends(at, Map.of())).contains("Enter the date it is closed", "Enter the reason");
        assertThat(chief.sends(at, answers)).contains("Check your answers", "31 May 1996");
        Map<String, String> early = new LinkedHashMap<>(answers);
        early.put("closedOn", "30 March 1996");
        early.put("idempotencyKey", UUID.randomUUID().toString());
        assertThat(chief.sends(at + "/confirmation", early)).contains("There is a problem", "cannot be closed before");
        assertThat(chief.opens(chief.isLedOn(at + "/confirmation", answers))).contains("Year closed");
        assertThat(chief.opens("/financial-years/1995-96")).contains("Closed", "None is authorised");

        String newAdjustment = "/financial-years/1995-96/adjustments/new";
        assertThat(new Visitor("mayor").opens(newAdjustment))
                .contains("Only the chief finance officer can authorise an adjustment.");
        String questions = chief.opens(newAdjustment);
        assertThat(questions).contains("Authorise an adjustment", "allocation:" + allocation);
        Map<String, String> adjustment = Map.of(
                "allocation", "allocation:" + allocation,
                "reference", "JV-1",
                "amount", "100",
                "reason", "An invoice came late",
                "idempotencyKey", Visitor.key(questions));
        assertThat(chief.sends(newAdjustment, Map.of()))
                .contains("Choose the allocation", "Enter the reference of the line");
        assertThat(chief.sends(newAdjustment, adjustment)).contains("Check your answers", "£100.00");
        assertThat(chief.opens(chief.isLedOn(newAdjustment + "/confirmation", adjustment)))
                .contains("Adjustment authorised");
        assertThat(chief.opens("/financial-years/1995-96")).contains("JV-1", "£100.00", "An invoice came late");
    }

    private UUID allocation() {
        UUID budget = UUID.randomUUID();
        money.post(
                "finance-officer",
                "/api/budgets",
                Bodies.budget(budget, "1000.00").replace("2018/19\",\"service", "1995/96\",\"service"));
        UUID id = UUID.randomUUID();
        money.post("finance-officer", "/api/budgets/" + budget + "/allocations", Bodies.allocation(id, "100.00"));
        assertThat(money.post("mayor", "/api/allocations/" + id + "/approval", Bodies.approval("mayor"))
                        .status())
                .isEqualTo(200);
        return id;
    }
}
