@NullMarked
package org.improvementledger.local.signin;

import org.jspecify.annotations.NullMarked;
