package org.improvementledger.local.demo;

import java.util.Map;
import java.util.function.Consumer;

/**
 * An English borough's children's services from 2018 to 2022: found inadequate, funded, planned, visited and found good.
 *
 * <p>Every fact goes in through the public REST API as the office that would tell it, with its real date. Playing it again changes nothing. Dates
 * and sums that no source gives (of milestones, of letters after visits, of single payments) are chosen to fit the ones that are known.
 */
public final class DemoStory {

    private final Chronicle chronicle = new Chronicle();

    /** @param tell takes a line for each step */
    public DemoStory(String planUrl, String moneyUrl, String signInUrl, Consumer<String> tell) {
        Teller teller = new Teller(new PublicApi(signInUrl), tell);
        MoneyStory money = new MoneyStory(moneyUrl, teller);
        ImprovementStory improvement = new ImprovementStory(planUrl, teller);
        chronicle.on("2014-05-16", improvement::inspectTheFirstTime);
        chronicle.on("2018-11-15", money::fundTheYearBefore);
        chronicle.on("2019-03-25", improvement::inspect);
        chronicle.on("2019-05-01", improvement::planImprovement);
        chronicle.on("2019-05-01", money::spendTheYearBefore);
        chronicle.on("2019-05-01", money::fundTheYearAfter);
        chronicle.on("2019-05-01", money::closeTheYearBefore);
        chronicle.on("2020-03-30", improvement::monitor);
        chronicle.on("2020-04-30", money::spendTheYearAfter);
        chronicle.on("2020-04-30", money::publish);
        chronicle.on("2020-11-09", improvement::focus);
        chronicle.on("2022-09-21", improvement::inspectAgain);
        // First on its days: a pack is frozen before the board decides.
        new BoardStory(planUrl, teller, chronicle).tell();
        new ActionStory(planUrl, teller, chronicle).tell();
        new MeasureStory(planUrl, teller, chronicle).tell();
        // Time has passed meanwhile: what is overdue or has held is noticed before the board meets for the last time.
        chronicle.on("2022-09-27", () -> teller.post("administrator", planUrl + "/api/timekeeping/sweeps", Map.of()));
    }

    /** @throws org.improvementledger.local.LocalServerException at the first refusal */
    public void play() {
        chronicle.tell();
    }
}
