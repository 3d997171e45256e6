package org.improvementledger.chassis.projection;

import org.jspecify.annotations.Nullable;

/** Makes of a comparison's result what is kept with it, such as a report that is signed. */
@FunctionalInterface
public interface ComparisonSeal {

    /** Keeps nothing beside the result. */
    ComparisonSeal NONE = result -> null;

    /** Called once both sides were compared, before it counts as done; the comparison fails with what this throws. */
    @Nullable
    String seal(RebuildReport result);
}
