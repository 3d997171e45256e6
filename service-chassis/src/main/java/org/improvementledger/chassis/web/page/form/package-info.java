/**
 * Forms: one small class asks, another page lets people check, a command is carried out, and what follows is said. A
 * subclass of {@link org.improvementledger.chassis.web.page.form.FormPages} says what is particular to its form; the rest
 * is here, once.
 */
@NullMarked
package org.improvementledger.chassis.web.page.form;

import org.jspecify.annotations.NullMarked;
