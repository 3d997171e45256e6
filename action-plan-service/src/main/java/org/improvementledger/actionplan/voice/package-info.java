/** What children, families, carers, staff and partners said, what it touches, and what was done: "you said, we did". */
@NullMarked
package org.improvementledger.actionplan.voice;

import org.jspecify.annotations.NullMarked;
