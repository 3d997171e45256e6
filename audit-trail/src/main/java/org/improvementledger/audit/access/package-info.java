/** Who searched, looked at and took away what, and when: a log beside the audit trail, which is no part of the history and ends after its time. */
@NullMarked
package org.improvementledger.audit.access;

import org.jspecify.annotations.NullMarked;
