package org.improvementledger.local.demo;

import java.util.function.Consumer;

/**
 * An English borough's children's services from 2018 to 2022: found inadequate, funded, planned, visited and found good.
 *
 * <p>Every fact goes in through the public REST API as the office that would tell it, with its real date. Playing it again changes nothing. Dates
 * and sums that no source gives (of milestones, of letters after visits, of single payments) are chosen to fit the ones that are known.
 */
public final class DemoStory {

    private final ImprovementStory improvement;
    private final BoardStory board;
    private final MoneyStory money;

    /** @param tell takes a line for each step */
    public DemoStory(String planUrl, String moneyUrl, String signInUrl, Consumer<String> tell) {
        Teller teller = new Teller(new PublicApi(signInUrl), tell);
        improvement = new ImprovementStory(planUrl, teller);
        board = new BoardStory(planUrl, teller);
        money = new MoneyStory(moneyUrl, teller);
    }

    /** @throws org.improvementledger.local.LocalServerException at the first refusal */
    public void play() {
        money.fundTheYearBefore();
        improvement.inspectTheFirstTime();
        improvement.inspect();
        improvement.planImprovement();
        money.spendTheYearBefore();
        money.fundTheYearAfter();
        money.closeTheYearBefore();
        money.spendTheYearAfter();
        money.publish();
        improvement.visitAndInspectAgain();
        board.meet();
        board.listen();
    }
}
