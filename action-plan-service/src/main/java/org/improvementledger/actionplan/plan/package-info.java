/** Improvement plans, each in answer to an inspection. */
@NullMarked
package org.improvementledger.actionplan.plan;

import org.jspecify.annotations.NullMarked;
