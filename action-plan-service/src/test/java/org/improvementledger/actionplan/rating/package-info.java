@NullMarked
package org.improvementledger.actionplan.rating;

import org.jspecify.annotations.NullMarked;
