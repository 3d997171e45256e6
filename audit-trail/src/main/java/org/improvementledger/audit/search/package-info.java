/**
 * Every event of both services as an entry that can be searched: who, what, which item, when it was true and when it was recorded.
 *
 * <p>An entry is written for every event, also for one whose type this version does not know, so that the number of entries is the number of events.
 */
@NullMarked
package org.improvementledger.audit.search;

import org.jspecify.annotations.NullMarked;
