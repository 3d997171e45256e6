/** What is there to do, by role, and the way to everything else. */
@NullMarked
package org.improvementledger.money.tasks;

import org.jspecify.annotations.NullMarked;
