@NullMarked
package org.improvementledger.chassis.web.page.chart;

import org.jspecify.annotations.NullMarked;
