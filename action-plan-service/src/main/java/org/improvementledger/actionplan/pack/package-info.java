/** What the board has before it: the agenda worked out of what changed, and the pack that is frozen as it was seen. */
@NullMarked
package org.improvementledger.actionplan.pack;

import org.jspecify.annotations.NullMarked;
