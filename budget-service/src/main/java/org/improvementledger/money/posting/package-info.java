/** What everything that is posted to an allocation relies on, be it a commitment or spend. */
@NullMarked
package org.improvementledger.money.posting;

import org.jspecify.annotations.NullMarked;
