package org.improvementledger.actionplan.overview;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.improvementledger.actionplan.action.ActionState;
import org.improvementledger.events.Rating;

/**
 * How many actions are rated how, as the rules compute it.
 *
 * @param cancelled which have no rating
 */
public record RatingCounts(long red, long amber, long green, long blue, long cancelled) {

    static RatingCounts of(Collection<ActionLine> actions) {
        return new RatingCounts(
                rated(actions, Rating.RED),
                rated(actions, Rating.AMBER),
                rated(actions, Rating.GREEN),
                rated(actions, Rating.BLUE),
                actions.stream()
                        .filter(action -> action.state() == ActionState.CANCELLED)
                        .count());
    }

    public long total() {
        return red + amber + green + blue + cancelled;
    }

    /** In the order of {@link #total()}'s parts, for a picture. */
    List<BigDecimal> values() {
        return List.of(red, amber, green, blue, cancelled).stream()
                .map(BigDecimal::valueOf)
                .toList();
    }

    private static long rated(Collection<ActionLine> actions, Rating rating) {
        return actions.stream()
                .filter(action -> Objects.equals(action.rating().computed(), rating))
                .count();
    }
}
