package org.improvementledger.chassis.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a read model's rows.
 *
 * @param items the rows, in the order asked for
 * @param next where the following page begins, null on the last
 * @param asOf the position that all pages of this list speak for
 */
public record Page<R extends Record>(
        List<Versioned<R>> items, @Nullable Cursor next, long asOf) {}
