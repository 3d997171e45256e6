@NullMarked
package org.improvementledger.actionplan.timekeeping;

import org.jspecify.annotations.NullMarked;
