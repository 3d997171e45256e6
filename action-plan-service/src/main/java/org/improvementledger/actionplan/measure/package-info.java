/** Measures: what is counted to see whether actions work, their targets and readings, and whether a change is more than chance. */
@NullMarked
package org.improvementledger.actionplan.measure;

import org.jspecify.annotations.NullMarked;
