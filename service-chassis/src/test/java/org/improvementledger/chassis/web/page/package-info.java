@NullMarked
package org.improvementledger.chassis.web.page;

import org.jspecify.annotations.NullMarked;
