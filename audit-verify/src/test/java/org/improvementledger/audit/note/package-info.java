@NullMarked
package org.improvementledger.audit.note;

import org.jspecify.annotations.NullMarked;
