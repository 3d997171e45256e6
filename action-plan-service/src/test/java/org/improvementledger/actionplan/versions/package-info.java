@NullMarked
package org.improvementledger.actionplan.versions;

import org.jspecify.annotations.NullMarked;
