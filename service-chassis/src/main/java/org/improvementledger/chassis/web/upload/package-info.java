/** Files that people and programs send, read while they arrive. */
@NullMarked
package org.improvementledger.chassis.web.upload;

import org.jspecify.annotations.NullMarked;
