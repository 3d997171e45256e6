@NullMarked
package org.improvementledger.chassis.web.reading;

import org.jspecify.annotations.NullMarked;
