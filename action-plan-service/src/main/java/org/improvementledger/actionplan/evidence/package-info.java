/** Files and links that show what was done: taken in, kept by their hash, handed out, and checked. */
@NullMarked
package org.improvementledger.actionplan.evidence;

import org.jspecify.annotations.NullMarked;
