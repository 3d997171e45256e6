@NullMarked
package org.improvementledger.actionplan.funding;

import org.jspecify.annotations.NullMarked;
