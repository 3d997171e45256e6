/** What changed between two moments: the state that this service's read models had at each, item by item and field by field. */
@NullMarked
package org.improvementledger.audit.compare;

import org.jspecify.annotations.NullMarked;
