package org.improvementledger.chassis.web.screening;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of a command that is no free text: a reference, an id, a link, a hash. Such things may look like an NHS number by
 * chance, and people cannot write them otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(Unscreened.All.class)
public @interface Unscreened {

    /** Why people may write here whatever they like; never blank. */
    String value();

    /** The names of the component's own parts that this is about, where its type is a record; empty for the whole of it. */
    String[] parts() default {};

    /** More than one of a component. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface All {

        Unscreened[] value();
    }
}
