package org.improvementledger.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The declared name and revision under which an event is stored and published; never its class name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Such as {@code budget.allocation-approved}. */
    String name();

    String revision() default "1";
}
