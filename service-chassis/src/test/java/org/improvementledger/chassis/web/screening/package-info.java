@NullMarked
package org.improvementledger.chassis.web.screening;

import org.jspecify.annotations.NullMarked;
