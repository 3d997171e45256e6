/** Work over time: an action's milestones and a plan's actions, with what was planned first behind them. */
@NullMarked
package org.improvementledger.actionplan.timeline;

import org.jspecify.annotations.NullMarked;
