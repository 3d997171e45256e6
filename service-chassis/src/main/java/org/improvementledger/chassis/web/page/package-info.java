/**
 * Pages: the layout, the design system's components, forms, lists, and what is said when something goes wrong.
 * Templates reach this package through the expression objects of {@link
 * org.improvementledger.chassis.web.page.PageDialect}: {@code #frame}, {@code #forms}, {@code #money}, {@code #when},
 * {@code #words} and {@code #chart}.
 */
@NullMarked
package org.improvementledger.chassis.web.page;

import org.jspecify.annotations.NullMarked;
