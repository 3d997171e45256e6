@NullMarked
package org.improvementledger.events;

import org.jspecify.annotations.NullMarked;
