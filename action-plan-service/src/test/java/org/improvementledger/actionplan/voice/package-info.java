@NullMarked
package org.improvementledger.actionplan.voice;

import org.jspecify.annotations.NullMarked;
