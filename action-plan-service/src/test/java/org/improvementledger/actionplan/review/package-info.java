@NullMarked
package org.improvementledger.actionplan.review;

import org.jspecify.annotations.NullMarked;
