/** How a resource or a page reads: as of the moment asked for, and not before what was just written is there. */
@NullMarked
package org.improvementledger.chassis.web.reading;

import org.jspecify.annotations.NullMarked;
