@NullMarked
package org.improvementledger.actionplan.board;

import org.jspecify.annotations.NullMarked;
