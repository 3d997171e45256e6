@NullMarked
package org.improvementledger.audit.log;

import org.jspecify.annotations.NullMarked;
