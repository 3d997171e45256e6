/**
 * What the authority has to do after an inspection and by when: working days in England, the date the inspectorate named
 * where it named one, what was met, and a calendar of it that other programs read.
 */
@NullMarked
package org.improvementledger.actionplan.deadline;

import org.jspecify.annotations.NullMarked;
