package org.improvementledger.chassis.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a row record whose rows are only ever added: one version each, never revised or removed, such as audit entries. Putting a key twice parks the event;
 * {@link Rows#remove} refuses.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Appended {}
