/** Sign-in for pages and programs, tried on a real server. */
@NullMarked
package org.improvementledger.chassis.security;

import org.jspecify.annotations.NullMarked;
