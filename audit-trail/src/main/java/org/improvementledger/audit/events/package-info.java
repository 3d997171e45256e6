/** The events of both services, in the form in which the chassis reads and writes them. */
@NullMarked
package org.improvementledger.audit.events;

import org.jspecify.annotations.NullMarked;
