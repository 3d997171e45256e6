package org.improvementledger.money.delegation;

import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.chassis.web.page.form.Understood;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Set the next version of the scheme of delegation. */
@Controller
@Needs(Roles.ADMINISTRATOR)
@RequestMapping("/delegation-schemes/new")
class SetDelegationPages extends FormPages<SetDelegationScheme> {

    /** The fields of the limits, in the scheme's order. */
    private static final Map<Capacity, String> FIELDS = new EnumMap<>(Map.of(
            Capacity.HEAD_OF_SERVICE, "headOfService",
            Capacity.DIRECTOR, "director",
            Capacity.CHIEF_FINANCE_OFFICER, "chiefFinanceOfficer",
            Capacity.MAYOR, "mayor",
            Capacity.CABINET, "cabinet",
            Capacity.FULL_COUNCIL, "fullCouncil"));

    private final SchemeVersions versions;

    SetDelegationPages(FormDesk desk, SchemeVersions versions) {
        super(desk);
        this.versions = versions;
    }

    /** What was understood of a limit; no amount means unlimited. */
    private record Limit(@Nullable Money amount) {}

    @Override
    protected Questions ask(Subject subject) {
        DelegationScheme latest = versions.latest(subject.moment());
        List<Question> limits = new ArrayList<>();
        FIELDS.forEach((capacity, field) -> {
            Money limit = latest.limitOf(capacity).limit();
            limits.add(text(field, words(capacity) + ", in pounds")
                    .called(words(capacity))
                    .missing("Enter the limit")
                    .width(20)
                    .startingWith(limit == null ? DelegationSettings.UNLIMITED : limit.amount())
                    .readAs(this::limit));
        });
        return Questions.titled("Set the scheme of delegation")
                .backTo("/delegation-schemes", "Back to the scheme of delegation")
                .lead("The limits are those of the latest version. Change what is to change. "
                        + "Type unlimited where there is no limit.")
                .ask(date("effectiveFrom", "In force from")
                        .hint("The first day, such as 1 April 2019")
                        .called("Date it takes effect"))
                .under("Who may approve up to how much", limits)
                .under(
                        "Rules for large sums",
                        List.of(
                                money("keyDecisionFrom", "Key decisions are from")
                                        .called("Amount of key decisions")
                                        .startingWith(latest.keyDecisionFrom().amount()),
                                Question.number(
                                                "splittingWindowDays",
                                                "Days within which proposals are taken together",
                                                1,
                                                DelegationSchemeBody.LONGEST_WINDOW)
                                        .hint(
                                                "Several for one purpose by one person, together above a limit, are flagged")
                                        .called("Number of days")
                                        .startingWith(latest.splittingWindowDays())))
                .beforeButton("The version is recorded for good. "
                        + "Decisions made before it is in force keep the version of their day.")
                .button("Set the scheme");
    }

    private Understood<?> limit(String typed) {
        if (typed.equalsIgnoreCase(DelegationSettings.UNLIMITED)) {
            return Understood.as(new Limit(null), "No limit");
        }
        TypedMoney money = TypedMoney.of(typed, "Limit");
        BigDecimal amount = money.amount();
        return amount == null
                ? Understood.not(String.valueOf(money.problem()))
                : Understood.as(new Limit(Money.of(amount)), "Up to " + pounds(amount));
    }

    @Override
    protected SetDelegationScheme command(Answers answers) {
        List<CapacityLimit> limits = new ArrayList<>();
        FIELDS.forEach((capacity, field) -> limits.add(
                new CapacityLimit(capacity, answers.value(field, Limit.class).amount())));
        return new SetDelegationScheme(
                SchemeOfDelegation.ID,
                answers.date("effectiveFrom"),
                limits,
                Money.of(answers.money("keyDecisionFrom")),
                Math.toIntExact(answers.number("splittingWindowDays")));
    }

    @Override
    protected Done done(SetDelegationScheme command, Subject subject) {
        return Done.backTo(
                "/delegation-schemes",
                "The scheme of delegation is recorded. Each decision takes the version in force on its own day.");
    }
}
