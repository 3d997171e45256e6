package org.improvementledger.money.approvals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.DelegationSchemes;
import org.improvementledger.money.delegation.LimitPolicy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an approver may approve as things stand today, to show before they decide. The day of their decision is what counts. */
@Component
public class Limits {

    private final DelegationSchemes schemes;

    private final TransactionTemplate transaction;

    private final Clock clock = Clock.system(TimeFormat.ZONE);

    Limits(DelegationSchemes schemes, PlatformTransactionManager transactions) {
        this.schemes = schemes;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * The limits of the capacities that somebody holds.
     *
     * @param schemeVersion the version of the scheme of delegation in force today
     * @param capacities each with its limit, from the smallest to the largest
     * @param reaches whether one of theirs does
     * @param could which capacities could approve it, in a sentence
     * @param keyDecision whether it needs notice
     */
    public record Reach(
            int schemeVersion, List<Choice> capacities, boolean reaches, String could, boolean keyDecision) {

        /** Such as "Mayor: up to £20,000,000.00, by version 1 of the scheme of delegation"; empty for who holds no capacity. */
        public String limits() {
            return capacities.isEmpty()
                    ? ""
                    : capacities.stream()
                                    .map(held -> held.text() + ": "
                                            + String.valueOf(held.hint()).toLowerCase(Locale.UK))
                                    .collect(Collectors.joining("; "))
                            + ", by version " + schemeVersion + " of the scheme of delegation";
        }
    }

    /** @param pounds of what is to be approved */
    public Reach of(Actor actor, BigDecimal pounds) {
        Money amount = Money.of(pounds);
        DelegationScheme scheme =
                Objects.requireNonNull(transaction.execute(status -> schemes.inForceOn(LocalDate.now(clock))));
        List<Capacity> held = Arrays.stream(Capacity.values())
                .filter(capacity -> actor.holds(capacity.code()))
                .toList();
        return new Reach(
                scheme.version(),
                held.stream().map(capacity -> choice(scheme, capacity)).toList(),
                held.stream().anyMatch(capacity -> scheme.allows(capacity, amount)),
                LimitPolicy.couldApprove(scheme, amount),
                scheme.isKeyDecision(amount));
    }

    private static Choice choice(DelegationScheme scheme, Capacity capacity) {
        Money limit = scheme.limitOf(capacity).limit();
        return new Choice(capacity.code(), words(capacity), limit == null ? "Without a limit" : "Up to " + limit);
    }

    private static String words(Capacity capacity) {
        String words = capacity.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
