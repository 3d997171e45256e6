@NullMarked
package org.improvementledger.chassis.web.page.pdf;

import org.jspecify.annotations.NullMarked;
