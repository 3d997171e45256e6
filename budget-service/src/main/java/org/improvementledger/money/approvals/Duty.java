package org.improvementledger.money.approvals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Money;
import org.improvementledger.money.delegation.DelegationScheme;
import org.improvementledger.money.delegation.LimitPolicy;

/**
 * Whether a decision is somebody's to make, and why.
 *
 * @param yours whether the reader may decide about it
 * @param reason in a sentence
 * @param notes what to know before deciding: that it is a key decision, that the money is not there
 */
record Duty(boolean yours, String reason, List<String> notes) {

    Duty {
        notes = List.copyOf(notes);
    }

    /** @param scheme the version in force today; the decision's own day may bring another, which its page then says */
    static Duty of(AwaitingDecision item, Actor reader, DelegationScheme scheme) {
        Money amount = Money.of(item.amount());
        List<String> notes = notes(item, amount, scheme);
        if (item.contributors().contains(reader.id())) {
            return new Duty(false, "You had a hand in the proposal, so someone else decides.", notes);
        }
        List<Capacity> held = Arrays.stream(Capacity.values())
                .filter(capacity -> reader.holds(capacity.code()))
                .toList();
        if (!reader.hasRole(Roles.APPROVER) || held.isEmpty()) {
            return new Duty(false, LimitPolicy.couldApprove(scheme, amount), notes);
        }
        return held.stream()
                .filter(capacity -> scheme.allows(capacity, amount))
                .findFirst()
                .map(capacity -> new Duty(true, "Yours as " + words(capacity) + limit(scheme, capacity), notes))
                .orElseGet(() -> new Duty(
                        false,
                        "Above your limit as " + words(held.getLast()) + limit(scheme, held.getLast()) + " "
                                + LimitPolicy.couldApprove(scheme, amount),
                        notes));
    }

    private static List<String> notes(AwaitingDecision item, Money amount, DelegationScheme scheme) {
        List<String> notes = new ArrayList<>(2);
        if (item.left().signum() < 0) {
            notes.add("More than is there: " + Money.of(item.available()) + ".");
        }
        if (scheme.isKeyDecision(amount)) {
            notes.add("A key decision: notice given 28 days before, or a reason for urgency.");
        }
        return notes;
    }

    private static String limit(DelegationScheme scheme, Capacity capacity) {
        Money limit = scheme.limitOf(capacity).limit();
        return limit == null ? ", without limit." : ", up to " + limit + ".";
    }

    private static String words(Capacity capacity) {
        return capacity.code().replace('-', ' ');
    }
}
