@NullMarked
package org.improvementledger.actionplan.risk;

import org.jspecify.annotations.NullMarked;
