/** Meetings of the improvement board: what was laid before it, what it agreed and decided, what is to be done after it, and the packs it had before it. */
@NullMarked
package org.improvementledger.actionplan.board;

import org.jspecify.annotations.NullMarked;
