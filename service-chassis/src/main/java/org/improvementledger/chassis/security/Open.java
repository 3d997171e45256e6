package org.improvementledger.chassis.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.improvementledger.chassis.web.OpenPath;

/** A resource's method that anybody may call, without a token. Its path is an {@link OpenPath}; a service that has only one of the two does not start. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {}
