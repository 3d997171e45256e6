@NullMarked
package org.improvementledger.chassis.web.csv;

import org.jspecify.annotations.NullMarked;
