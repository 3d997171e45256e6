@NullMarked
package org.improvementledger.actionplan.measure;

import org.jspecify.annotations.NullMarked;
