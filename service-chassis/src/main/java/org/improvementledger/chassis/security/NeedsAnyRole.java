package org.improvementledger.chassis.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever holds a known role may call it, though it changes something: it changes what is the caller's own. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Needs({
    Roles.FINANCE_OFFICER,
    Roles.APPROVER,
    Roles.IMPROVEMENT_LEAD,
    Roles.BOARD_CHAIR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public @interface NeedsAnyRole {}
