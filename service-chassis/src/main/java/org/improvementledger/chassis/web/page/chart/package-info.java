/**
 * Charts that the server draws as SVG: a record holds what is shown and draws itself, with presentation attributes only
 * (inline styles are refused by the content security policy, classes are lost in a PDF). Nothing is told by colour alone,
 * and each chart is also a table and a sentence.
 */
@NullMarked
package org.improvementledger.chassis.web.page.chart;

import org.jspecify.annotations.NullMarked;
