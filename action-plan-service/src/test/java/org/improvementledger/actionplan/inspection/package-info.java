@NullMarked
package org.improvementledger.actionplan.inspection;

import org.jspecify.annotations.NullMarked;
