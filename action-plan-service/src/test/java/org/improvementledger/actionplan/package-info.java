@NullMarked
package org.improvementledger.actionplan;

import org.jspecify.annotations.NullMarked;
