/** Who is asking: sign-in for pages, bearer tokens for REST, roles and capacities. */
@NullMarked
package org.improvementledger.chassis.security;

import org.jspecify.annotations.NullMarked;
