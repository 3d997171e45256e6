/** History played again, an event at a time: what happened, in a sentence, and what it changed. */
@NullMarked
package org.improvementledger.audit.replay;

import org.jspecify.annotations.NullMarked;
