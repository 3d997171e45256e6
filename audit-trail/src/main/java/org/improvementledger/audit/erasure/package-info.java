/** A text that has to go by law is erased; its event, and what the log commits to, stay. */
@NullMarked
package org.improvementledger.audit.erasure;

import org.jspecify.annotations.NullMarked;
