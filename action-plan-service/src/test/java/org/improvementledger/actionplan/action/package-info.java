@NullMarked
package org.improvementledger.actionplan.action;

import org.jspecify.annotations.NullMarked;
