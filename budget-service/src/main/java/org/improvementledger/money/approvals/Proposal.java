package org.improvementledger.money.approvals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.web.page.form.Fact;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed, as it is shown to whoever decides about it.
 *
 * @param kind as it stands in a sentence: "allocation"
 * @param caption which one it is: its title
 * @param address of the item's own page
 * @param amount in pounds
 * @param status how far it has come
 * @param proposedBy opaque id of who asked for it
 * @param contributors the opaque ids of all who had a hand in the proposal, who may not decide about it
 * @param facts what it is about
 * @param sides where the money is taken from and, where that is another place, goes to
 * @param next what happens once it is decided as it was, in a sentence
 */
public record Proposal(
        String kind,
        UUID id,
        String caption,
        String address,
        BigDecimal amount,
        Coded status,
        String proposedBy,
        Set<String> contributors,
        List<Fact> facts,
        List<Side> sides,
        String next) {

    public Proposal {
        contributors = Set.copyOf(contributors);
        facts = List.copyOf(facts);
        sides = List.copyOf(sides);
    }

    /**
     * A place with what is there now and what would be after approval, in pounds.
     *
     * @param label "From" or "To"
     * @param place as people call it
     * @param note which part of it, or where it belongs
     */
    public record Side(String label, String address, String place, String note, BigDecimal now, BigDecimal after) {}

    /** Whether it waits for a decision. */
    public boolean waits() {
        return status.code().equals("proposed");
    }

    /** Why somebody may not decide about it, as the aggregate would say too; null where they had no hand in it. */
    @Nullable
    String ownWork(String actor) {
        if (!contributors.contains(actor)) {
            return null;
        }
        return (proposedBy.equals(actor) ? "You proposed this " + kind : "You corrected this proposal")
                + ", so someone else must approve or reject it. ";
    }

    /** Whether there is less than it asks for. */
    public boolean isShort() {
        return sides.getFirst().after().signum() < 0;
    }

    /** The kind as a heading begins with it. */
    public String heading() {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }
}
