package org.improvementledger.actionplan.risk;

import java.util.List;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.events.RiskScore;

/** Likelihood and impact as forms ask for them. */
final class ScoreQuestions {

    private static final List<Choice> LIKELIHOOD = List.of(
            new Choice("1", "1 – rare"),
            new Choice("2", "2 – unlikely"),
            new Choice("3", "3 – possible"),
            new Choice("4", "4 – likely"),
            new Choice("5", "5 – almost certain"));

    private static final List<Choice> IMPACT = List.of(
            new Choice("1", "1 – negligible"),
            new Choice("2", "2 – minor"),
            new Choice("3", "3 – moderate"),
            new Choice("4", "4 – major"),
            new Choice("5", "5 – severe"));

    private ScoreQuestions() {}

    /** @param name begins the fields' names: {@code inherent} makes {@code inherentLikelihood} and {@code inherentImpact} */
    static List<Question> of(String name, String how) {
        return List.of(
                Question.choice(name + "Likelihood", "How likely is it " + how + "?", LIKELIHOOD)
                        .called("Likelihood " + how)
                        .small(),
                Question.choice(name + "Impact", "How bad would it be " + how + "?", IMPACT)
                        .called("Impact " + how)
                        .small());
    }

    static RiskScore score(Answers answers, String name) {
        return new RiskScore(
                Integer.parseInt(answers.choice(name + "Likelihood")),
                Integer.parseInt(answers.choice(name + "Impact")));
    }
}
