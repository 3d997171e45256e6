/**
 * Signed notes, checkpoints and cosignatures by C2SP: what a log says of itself and what its witness says of it, in a form that tools nobody here wrote can check.
 *
 * <p>Nothing but the JDK is used here, so that the offline verifier carries it as it is.
 */
@NullMarked
package org.improvementledger.audit.note;

import org.jspecify.annotations.NullMarked;
