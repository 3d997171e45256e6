@NullMarked
package org.improvementledger.local.demo;

import org.jspecify.annotations.NullMarked;
