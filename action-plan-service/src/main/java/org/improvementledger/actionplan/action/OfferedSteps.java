package org.improvementledger.actionplan.action;

import java.util.Arrays;
import java.util.List;
import org.improvementledger.chassis.security.Actor;
import org.jspecify.annotations.Nullable;

/** What a reader is offered to do to an action as it stands. */
public final class OfferedSteps {

    private OfferedSteps() {}

    /**
     * A step that belongs to the reader and to the action's state.
     *
     * @param refusal why it cannot be done yet, or not by this reader; null where it can
     */
    public record Offer(ActionStep step, @Nullable String refusal) {}

    /** The step that comes next first. */
    public static List<Offer> of(ActionStandingRow standing, Actor reader) {
        return Arrays.stream(ActionStep.values())
                .filter(step -> step.isFor(reader) && step.belongsTo(standing.state()))
                .map(step -> new Offer(step, step.refusal(standing, reader)))
                .toList();
    }
}
