package org.improvementledger.local.demo;

import static org.improvementledger.local.demo.Teller.decision;
import static org.improvementledger.local.demo.Teller.id;
import static org.improvementledger.local.demo.Teller.keyDecision;

import java.util.List;
import java.util.Map;

/**
 * The money of 2018/19 and 2019/20: budgets and their amendments, allocations, virements, spend, forecasts, the year's close,
 * what was carried forward, and the returns.
 *
 * <p>What it comes to, worked by hand: 2018/19 children's services ends with a budget of £10,960,000.00 (£10,772,000 and £268,000 more, £80,000
 * carried forward), £10,958,400.00 allocated and £10,918,040.01 spent. 2019/20 children's services ends with £10,800,000.00 (£10,600,000, £360,000
 * more, £80,000 carried in, £240,000 moved out), all of it allocated, £10,637,650.00 spent, £160,000.00 committed and £10,799,650.00 forecast. Youth
 * services have £1,640,000.00 and spend £1,620,000.00; special educational provision has £1,300,000.00 and spends £1,320,000.00. The two sums of
 * £10.6m stay what they are: two facts.
 */
final class MoneyStory {

    private static final String FINANCE = "finance-officer";
    private static final String CHIEF_FINANCE_OFFICER = "chief-finance-officer";

    private static final String SPECIAL = "2019/20 special educational provision";
    private static final String CHILDREN_BEFORE = "2018/19 children's services";
    private static final String CHILDREN_AFTER = "2019/20 children's services";

    private final FinanceOffice finance;
    private final Teller teller;

    MoneyStory(String moneyUrl, Teller teller) {
        this.finance = new FinanceOffice(moneyUrl, teller);
        this.teller = teller;
    }

    void fundTheYearBefore() {
        Map<String, Object> amendment =
                decision("Cabinet", "2018-11-15", "Cabinet, 15 November 2018: budget amendments 2018/19");
        finance.budget(
                CHILDREN_BEFORE,
                "2018/19",
                "Children's services",
                "general-grant",
                "10772000.00",
                amendment,
                "2018-11-15");
        finance.allocate(new FinanceOffice.Allocation(
                CHILDREN_BEFORE,
                "2018/19 pressures",
                "Children's social care pressures",
                "In-year allocation to meet the demand on children's social care",
                "10600000.00",
                "CS-1000",
                "Children's social care",
                "2018-11-15",
                List.of()));
        finance.approve(
                "2018/19 pressures",
                "cabinet",
                keyDecision(
                        "Cabinet",
                        "2018-11-15",
                        "Cabinet, 15 November 2018: children's social care",
                        "FP 2018/41",
                        "2018-10-12"));
        finance.allocate(new FinanceOffice.Allocation(
                CHILDREN_BEFORE,
                "2018/19 most vulnerable",
                "Support for the most vulnerable",
                "Additional help for the most vulnerable children and families",
                "172000.00",
                "CS-1010",
                "Early help",
                "2018-11-15",
                List.of()));
        finance.approve(
                "2018/19 most vulnerable",
                "cabinet",
                decision("Cabinet", "2018-11-15", "Cabinet, 15 November 2018: support for the most vulnerable"));
        teller.tell("2018/19: £10.6m and £172,000 allocated by Cabinet");
    }

    void spendTheYearBefore() {
        finance.increase(
                CHILDREN_BEFORE,
                "2018/19 winter placements",
                "268000.00",
                "contingency",
                "Placements above the forecast of the autumn",
                decision("Cabinet", "2019-01-17", "Cabinet, 17 January 2019: budget monitoring"),
                "2019-01-17");
        finance.allocate(new FinanceOffice.Allocation(
                CHILDREN_BEFORE,
                "2018/19 placements",
                "Winter placements",
                "Residential placements above the forecast of the autumn",
                "200000.00",
                "CS-1020",
                "Children in care",
                "2019-01-17",
                List.of()));
        finance.approve(
                "2018/19 placements",
                CHIEF_FINANCE_OFFICER,
                decision("Chief finance officer", "2019-01-24", "Delegated decision 2019/07"));
        finance.commit("2018/19 placements", "PO-18-207", "Placement providers", "2019-01-28", "190000.00");
        SpendTable.yearBefore().forEach(finance::spend);
        finance.releaseCommitment("PO-18-207", "The last placement began in April");
        finance.release("2018/19 placements", "13600.00", "The last placement began in April", "2019-03-31");
        finance.forecast("2018/19 pressures", "P10", "10600000.00", "Placements as in December");
        finance.forecast("2018/19 pressures", "P12", "10560000.00", "Two placements ended early");
        teller.tell("2018/19: spent, with what was not needed released");
    }

    void closeTheYearBefore() {
        finance.closeYear("2018-19", "2019-05-31", "Outturn report to Cabinet, May 2019");
        finance.authoriseAdjustment(
                "2018-19", "2018/19 most vulnerable", "AP-18-1399", "640.00", "An invoice for March came in June");
        finance.spend(new SpendTable.Line(
                "2018/19 most vulnerable",
                "AP-18-1399",
                "Community centre",
                "2019-03-28",
                "Room hire for family groups, March",
                "640.00",
                null,
                "Property hire",
                null));
        finance.carryForward(
                "training", CHILDREN_BEFORE, CHILDREN_AFTER, "80000.00", "Training that was booked and put off");
        finance.approval(
                "/api/carry-forwards/" + id("carry-forward", "training"),
                CHIEF_FINANCE_OFFICER,
                decision("Chief finance officer", "2019-06-20", "Delegated decision 2019/31"));
        teller.tell("2018/19: closed, with £80,000 carried forward");
    }

    void fundTheYearAfter() {
        Map<String, Object> councilBudget =
                decision("Full council", "2019-02-25", "Council, February 2019: budget 2019/20");
        finance.budget(
                CHILDREN_AFTER,
                "2019/20",
                "Children's services",
                "council-tax",
                "10600000.00",
                councilBudget,
                "2019-04-01");
        finance.budget(
                "2019/20 youth", "2019/20", "Youth services", "council-tax", "1400000.00", councilBudget, "2019-04-01");
        finance.budget(
                SPECIAL,
                "2019/20",
                "Special educational provision",
                "general-grant",
                "1300000.00",
                councilBudget,
                "2019-04-01");

        finance.allocate(new FinanceOffice.Allocation(
                CHILDREN_AFTER,
                "2019/20 improvement",
                "Children's services improvement",
                "Social work capacity, training and support for the improvement plan",
                "10600000.00",
                "CS-2000",
                "Children's social care",
                "2019-04-01",
                List.of(
                        "social-worker-training",
                        "manager-training",
                        "good-practice",
                        "assessments",
                        "child-in-need-reviews")));
        finance.approve(
                "2019/20 improvement",
                "cabinet",
                keyDecision(
                        "Cabinet",
                        "2019-07-11",
                        "Cabinet, 11 July 2019: children's services improvement",
                        "FP 2019/27",
                        "2019-06-03"));
        finance.allocate(new FinanceOffice.Allocation(
                "2019/20 youth",
                "2019/20 youth",
                "Youth services",
                "Youth work, with safety for young people at risk of exploitation",
                "1400000.00",
                "YS-2000",
                "Youth services",
                "2019-04-01",
                List.of("exploitation-safety", "children-take-part")));
        finance.approve(
                "2019/20 youth",
                "mayor",
                keyDecision(
                        "Mayor",
                        "2019-07-18",
                        "Mayor's decision, 18 July 2019: youth services",
                        "FP 2019/28",
                        "2019-06-03"));
        finance.allocate(new FinanceOffice.Allocation(
                SPECIAL,
                SPECIAL,
                "Special educational provision",
                "Provision for children with special educational needs and disabilities",
                "1300000.00",
                "SE-2000",
                "Special educational provision",
                "2019-04-01",
                List.of()));
        finance.approve(
                SPECIAL,
                "mayor",
                keyDecision(
                        "Mayor",
                        "2019-07-18",
                        "Mayor's decision, 18 July 2019: special educational provision",
                        "FP 2019/29",
                        "2019-06-03"));
        teller.tell("2019/20: £10.6m, £1.4m and £1.3m allocated by Cabinet and Mayor");
    }

    void spendTheYearAfter() {
        finance.allocate(new FinanceOffice.Allocation(
                CHILDREN_AFTER,
                "2019/20 training carried forward",
                "Training carried forward",
                "Training for managers that was booked in 2018/19 and put off",
                "80000.00",
                "CS-2010",
                "Children's social care",
                "2019-07-01",
                List.of("manager-training")));
        finance.approve(
                "2019/20 training carried forward",
                "director",
                decision("Director of children's services", "2019-07-01", "Delegated decision 2019/35"));
        finance.increase(
                CHILDREN_AFTER,
                "2019/20 agency cover",
                "360000.00",
                "reserve",
                "Agency social workers while posts are filled, and a team against exploitation",
                decision("Cabinet", "2019-09-12", "Cabinet, 12 September 2019: budget monitoring"),
                "2019-09-12");
        agencyCover("2019/20 agency cover, autumn", "Agency cover, autumn", "2019-09-20", "Delegated decision 2019/52");
        agencyCover("2019/20 agency cover, winter", "Agency cover, winter", "2019-09-27", "Delegated decision 2019/55");
        finance.virement(
                "exploitation team",
                FinanceOffice.unallocatedOf(CHILDREN_AFTER),
                FinanceOffice.unallocatedOf("2019/20 youth"),
                "240000.00",
                "The team against exploitation belongs to youth services");
        finance.approval(
                "/api/virements/" + id("virement", "exploitation team"),
                CHIEF_FINANCE_OFFICER,
                decision("Chief finance officer", "2019-11-14", "Delegated decision 2019/71"));
        finance.allocate(new FinanceOffice.Allocation(
                "2019/20 youth",
                "2019/20 exploitation team",
                "Team against exploitation",
                "Safety planning with young people at risk of exploitation",
                "240000.00",
                "YS-2010",
                "Youth services",
                "2019-11-21",
                List.of("exploitation-safety")));
        finance.approve(
                "2019/20 exploitation team",
                CHIEF_FINANCE_OFFICER,
                decision("Chief finance officer", "2019-11-21", "Delegated decision 2019/74"));
        finance.virement(
                "placements from special provision",
                FinanceOffice.of(SPECIAL),
                FinanceOffice.of("2019/20 improvement"),
                "300000.00",
                "Placements cost more than was planned");
        finance.rejectVirement("placements from special provision", "mayor", "The provision is needed where it is");
        finance.commit("2019/20 improvement", "PO-19-300", "Practice model licence", "2020-01-20", "160000.00");
        finance.commit("2019/20 training carried forward", "PO-19-310", "Training provider", "2019-07-08", "78250.00");
        SpendTable.yearAfter().forEach(finance::spend);
        ForecastTable.yearAfter()
                .forEach(made -> finance.forecast(made.allocation(), made.period(), made.outturn(), made.note()));
        teller.tell("2019/20: £240,000 moved to youth services, a second virement rejected, spent and forecast");
    }

    void publish() {
        finance.freeze("2018-19", 4);
        finance.redact("2019-20", 1, "AP-19-2050", "personal-data", "A foster carer is paid");
        for (int quarter = 1; quarter <= 4; quarter++) {
            finance.freeze("2019-20", quarter);
        }
        teller.tell("Transparency returns published");
    }

    private void agencyCover(String key, String title, String decidedOn, String reference) {
        finance.allocate(new FinanceOffice.Allocation(
                CHILDREN_AFTER,
                key,
                title,
                "Agency social workers while posts are filled",
                "60000.00",
                "CS-2020",
                "Assessment",
                decidedOn,
                List.of("assessments")));
        finance.approve(key, "director", decision("Director of children's services", decidedOn, reference));
    }
}
