/** What happens because a day has come: noticed once, whatever was down in between. */
@NullMarked
package org.improvementledger.actionplan.timekeeping;

import org.jspecify.annotations.NullMarked;
