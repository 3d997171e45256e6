package org.improvementledger.actionplan.plan;

import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** What a reader is offered to do to a plan as it stands. */
public final class PlanSteps {

    private static final String NOT_AGREED = "the board has not agreed this version yet";

    private PlanSteps() {}

    /**
     * A step that belongs to the reader and to the plan's state.
     *
     * @param path from the plan's own address
     * @param refusal why it cannot be done yet; null where it can
     */
    public record Offer(String words, String path, @Nullable String refusal) {}

    /** What is done most often first; nothing for a closed plan. */
    public static List<Offer> of(PlanRow plan, Actor reader) {
        if (plan.state() == PlanState.CLOSED) {
            return List.of();
        }
        boolean lead = reader.hasRole(Roles.IMPROVEMENT_LEAD);
        boolean chair = reader.hasRole(Roles.BOARD_CHAIR);
        String unagreed = plan.state().isAgreed() ? null : NOT_AGREED;
        List<Offer> offers = new ArrayList<>();
        if (lead) {
            offers.add(new Offer("Add an action", "actions/new", null));
            offers.add(new Offer("Add a priority", "priorities/new", null));
        }
        if (chair) {
            String agreed = plan.state().isAgreed() ? "version " + plan.planVersion() + " is agreed already" : null;
            offers.add(new Offer("Agree the plan", "agreement", agreed));
        }
        if (lead) {
            offers.add(new Offer("Record that it was sent", "submission", unagreed));
            offers.add(new Offer("Begin the next version", "revision", unagreed));
        }
        if (lead || chair) {
            offers.add(new Offer("Close the plan", "closure", null));
        }
        return List.copyOf(offers);
    }
}
