@NullMarked
package org.improvementledger.chassis.web.operations;

import org.jspecify.annotations.NullMarked;
