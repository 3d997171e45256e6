/** Commands over the web, tried on a real server with a real Postgres. */
@NullMarked
package org.improvementledger.chassis.web;

import org.jspecify.annotations.NullMarked;
