@NullMarked
package org.improvementledger.actionplan.deadline;

import org.jspecify.annotations.NullMarked;
