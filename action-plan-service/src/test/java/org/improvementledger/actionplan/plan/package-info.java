@NullMarked
package org.improvementledger.actionplan.plan;

import org.jspecify.annotations.NullMarked;
