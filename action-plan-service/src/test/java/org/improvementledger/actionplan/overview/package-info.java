@NullMarked
package org.improvementledger.actionplan.overview;

import org.jspecify.annotations.NullMarked;
