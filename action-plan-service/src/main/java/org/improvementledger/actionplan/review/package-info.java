/** Schedules of reviews: what falls due by a recurrence rule, what was held on time, late or not at all. */
@NullMarked
package org.improvementledger.actionplan.review;

import org.jspecify.annotations.NullMarked;
