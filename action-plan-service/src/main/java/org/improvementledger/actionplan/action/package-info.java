/** Actions of a plan with their milestones, and how they stand. */
@NullMarked
package org.improvementledger.actionplan.action;

import org.jspecify.annotations.NullMarked;
