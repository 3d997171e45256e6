/** The demo story, told through the public REST API as its users would. */
@NullMarked
package org.improvementledger.local.demo;

import org.jspecify.annotations.NullMarked;
