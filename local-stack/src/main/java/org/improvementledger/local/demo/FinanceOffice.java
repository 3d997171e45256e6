package org.improvementledger.local.demo;

import static org.improvementledger.local.demo.Teller.id;
import static org.improvementledger.local.demo.Teller.pounds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people of the council's finance do with the money service, by the names that the story gives to things. */
final class FinanceOffice {

    private static final String FINANCE = "finance-officer";
    private static final String CHIEF_FINANCE_OFFICER = "chief-finance-officer";

    private final String money;
    private final Teller teller;

    /** Of spend and commitments, by their references: the service gives them. */
    private final Map<String, String> ids = new HashMap<>();

    FinanceOffice(String moneyUrl, Teller teller) {
        this.money = moneyUrl;
        this.teller = teller;
    }

    void budget(
            String key,
            String year,
            String service,
            String source,
            String amount,
            Map<String, Object> decision,
            String effectiveOn) {
        teller.post(
                FINANCE,
                money + "/api/budgets",
                Map.of(
                        "id", id("budget", key),
                        "financialYear", year,
                        "service", service,
                        "kind", "revenue",
                        "source", source,
                        "amount", pounds(amount),
                        "decision", decision,
                        "effectiveOn", effectiveOn));
    }

    void increase(
            String budget,
            String key,
            String amount,
            String source,
            String reason,
            Map<String, Object> decision,
            String effectiveOn) {
        teller.post(
                FINANCE,
                money + "/api/budgets/" + id("budget", budget) + "/increases",
                Map.of(
                        "id", id("increase", key),
                        "amount", pounds(amount),
                        "source", source,
                        "reason", reason,
                        "decision", decision,
                        "effectiveOn", effectiveOn));
    }

    /** @param actions the keys of the actions it funds */
    record Allocation(
            String budget,
            String key,
            String title,
            String purpose,
            String amount,
            String costCentre,
            String serviceArea,
            String effectiveOn,
            List<String> actions) {}

    void allocate(Allocation allocation) {
        teller.post(
                FINANCE,
                money + "/api/budgets/" + id("budget", allocation.budget()) + "/allocations",
                Map.of(
                        "id", id("allocation", allocation.key()),
                        "title", allocation.title(),
                        "purpose", allocation.purpose(),
                        "amount", pounds(allocation.amount()),
                        "costCentre", allocation.costCentre(),
                        "serviceArea", allocation.serviceArea(),
                        "effectiveOn", allocation.effectiveOn(),
                        "actionIds",
                                allocation.actions().stream()
                                        .map(ImprovementStory::actionId)
                                        .toList()));
    }

    void approve(String allocation, String office, Map<String, Object> decision) {
        approval(ofAllocation(allocation, ""), office, decision);
    }

    void approval(String item, String office, Map<String, Object> decision) {
        String address = item.startsWith(money) ? item : money + item;
        teller.post(office, address + "/approval", Map.of("capacity", office, "decision", decision));
    }

    void release(String allocation, String amount, String reason, String effectiveOn) {
        teller.post(
                FINANCE,
                ofAllocation(allocation, "/releases"),
                Map.of(
                        "id",
                        id("release", allocation + " " + effectiveOn),
                        "amount",
                        pounds(amount),
                        "reason",
                        reason,
                        "effectiveOn",
                        effectiveOn));
    }

    /** A place that money moves from or to: an allocation. */
    static Map<String, UUID> of(String allocation) {
        return Map.of("allocationId", id("allocation", allocation));
    }

    /** A place that money moves from or to: what a budget has not allocated. */
    static Map<String, UUID> unallocatedOf(String budget) {
        return Map.of("budgetId", id("budget", budget));
    }

    void virement(String key, Map<String, UUID> from, Map<String, UUID> to, String amount, String reason) {
        teller.post(
                FINANCE,
                money + "/api/virements",
                Map.of(
                        "id", id("virement", key),
                        "from", from,
                        "to", to,
                        "amount", pounds(amount),
                        "reason", reason));
    }

    void commit(String allocation, String reference, String supplier, String on, String amount) {
        ids.put(
                reference,
                teller.post(
                        FINANCE,
                        ofAllocation(allocation, "/commitments"),
                        Map.of("reference", reference, "supplier", supplier, "on", on, "amount", pounds(amount))));
    }

    void releaseCommitment(String reference, String reason) {
        teller.post(FINANCE, money + "/api/commitments/" + recorded(reference) + "/release", Map.of("reason", reason));
    }

    void spend(SpendTable.Line line) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("reference", line.reference());
        body.put("supplier", line.supplier());
        body.put("incurredOn", line.incurredOn());
        body.put("summary", line.summary());
        body.put("netAmount", pounds(line.netAmount()));
        body.put("irrecoverableVat", line.irrecoverableVat() == null ? null : pounds(line.irrecoverableVat()));
        body.put("merchantCategory", line.merchantCategory());
        if (line.commitmentReference() != null) {
            body.put("commitmentReference", line.commitmentReference());
        }
        ids.put(line.reference(), teller.post(FINANCE, ofAllocation(line.allocation(), "/spend"), body));
    }

    void forecast(String allocation, String period, String outturn, String note) {
        teller.post(
                FINANCE,
                ofAllocation(allocation, "/forecasts"),
                Map.of(
                        "id",
                        id("forecast", allocation + " " + period),
                        "period",
                        period,
                        "outturn",
                        pounds(outturn),
                        "note",
                        note));
    }

    /** Freezes a return as finance reviewed it; one that is frozen stays as it is. */
    void freeze(String year, int quarter) {
        String address = money + "/api/transparency/" + year + "/q" + quarter;
        if (!teller.header(FINANCE, address + ".csv", "Return-Status").equals("frozen")) {
            long reviewed = Long.parseLong(teller.header(FINANCE, address + ".csv", "Return-Position"));
            teller.post(CHIEF_FINANCE_OFFICER, address + "/freezing", Map.of("position", reviewed));
        }
    }

    void closeYear(String year, String closedOn, String reason) {
        teller.post(
                CHIEF_FINANCE_OFFICER,
                money + "/api/financial-years/" + year + "/closure",
                Map.of("closedOn", closedOn, "reason", reason));
    }

    void authoriseAdjustment(String year, String allocation, String reference, String amount, String reason) {
        teller.post(
                CHIEF_FINANCE_OFFICER,
                money + "/api/financial-years/" + year + "/adjustments",
                Map.of(
                        "id",
                        id("adjustment", reference),
                        "allocationId",
                        id("allocation", allocation),
                        "reference",
                        reference,
                        "amount",
                        pounds(amount),
                        "reason",
                        reason,
                        "capacity",
                        CHIEF_FINANCE_OFFICER));
    }

    void carryForward(String key, String from, String to, String amount, String reason) {
        teller.post(
                FINANCE,
                money + "/api/carry-forwards",
                Map.of(
                        "id", id("carry-forward", key),
                        "fromBudgetId", id("budget", from),
                        "toBudgetId", id("budget", to),
                        "amount", pounds(amount),
                        "reason", reason));
    }

    void rejectVirement(String key, String office, String reason) {
        teller.post(office, money + "/api/virements/" + id("virement", key) + "/rejection", Map.of("reason", reason));
    }

    void redact(String year, int quarter, String reference, String redaction, String reason) {
        teller.post(
                FINANCE,
                money + "/api/transparency/" + year + "/q" + quarter + "/redactions",
                Map.of("spendId", recorded(reference), "redaction", redaction, "reason", reason));
    }

    private String recorded(String reference) {
        return Objects.requireNonNull(ids.get(reference), "Nothing was recorded as " + reference);
    }

    private String ofAllocation(String allocation, String part) {
        return money + "/api/allocations/" + id("allocation", allocation) + part;
    }
}
