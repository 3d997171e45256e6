@NullMarked
package org.improvementledger.actionplan.evidence;

import org.jspecify.annotations.NullMarked;
